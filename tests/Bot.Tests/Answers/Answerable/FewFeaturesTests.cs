using Bot.Answers;
using Bot.Answers.Answerable;
using Bot.Tests.Support;

namespace Bot.Tests.Answers.Answerable;

public sealed class FewFeaturesTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task What_the_articles_lack_is_told_by_how_rare_it_is()
    {
        var held = await ReadAsync("متى شيد البناؤون الجسر؟");
        var lacking = await ReadAsync("متى شيد البناؤون الجسر في البرازيل؟");

        Assert.Equal(0, held.Rarity("rarity unknown"));
        Assert.True(lacking.Rarity("rarity unknown") > 0);
        Assert.True(held.Rarity("share of rarity held") > lacking.Rarity("share of rarity held"));
    }

    [Fact]
    public async Task A_sentence_without_a_date_is_told_from_one_with_it()
    {
        Assert.Equal(0, (await ReadAsync("متى شيد البناؤون الجسر؟")).Wanted("asks for a date and has none"));
        Assert.Equal(1, (await ReadAsync("متى شيد البناؤون السد؟")).Wanted("asks for a date and has none"));
        Assert.Equal(1, (await ReadAsync("كم عاملا شيد السد من حجر الوادي؟")).Wanted("asks for a number and has none"));
    }

    public void Dispose() => folder.Dispose();

    private async Task<Read> ReadAsync(string question)
    {
        folder.Write("one.txt", "شيّد البناؤون الجسر سنة 1831.");
        folder.Write("other.txt", "شيّد البناؤون السد من حجر الوادي.");
        using var bench = new AnswerBench(folder.Path);
        var found = await bench.SearchAsync(question);
        var best = CandidateRanker.Rank(ReadQuestion.Of(question), found)[0];
        var reading = AnswerReading.Of(found, best);
        return new(RarityFeatures.Of(reading, found.Index), WantedFeatures.Of(found, best, reading));
    }

    private sealed record Read(float[] RarityValues, float[] WantedValues)
    {
        public float Rarity(string name) => Named(RarityFeatures.Names, RarityValues)[name];

        public float Wanted(string name) => Named(WantedFeatures.Names, WantedValues)[name];

        private static Dictionary<string, float> Named(IReadOnlyList<string> names, float[] values)
        {
            Assert.Equal(names.Count, values.Length);
            return names.Zip(values).ToDictionary(pair => pair.First, pair => pair.Second);
        }
    }
}
