using Bot.Cli;
using Bot.Search;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Search;

public sealed class LargeCorpusTests
{
    private static readonly List<string> Texts =
    [
        "نهر النيل أطول أنهار العالم. يبلغ طوله 6650 كيلومترا ويصب في البحر المتوسط.",
        "ولد أحمد شوقي في القاهرة عام 1868. لقب بأمير الشعراء عام 1927.",
        "جبل إفرست أعلى جبال الأرض. يقع في سلسلة الهيمالايا بين نيبال والصين.",
        "تأسست جامعة القاهرة عام 1908 وكانت تسمى الجامعة المصرية.",
        "مدينة دمشق عاصمة سوريا. يمر بها نهر بردى.",
    ];

    [Theory]
    [InlineData("كم يبلغ طول نهر النيل؟", 0)]
    [InlineData("متى لقب أحمد شوقي بأمير الشعراء؟", 1)]
    [InlineData("أين يقع جبل إفرست؟", 2)]
    [InlineData("ما النهر الذي يمر بمدينة دمشق؟", 4)]
    public async Task Two_stages_find_what_full_scoring_finds(string question, int passage)
    {
        Assert.Equal(passage, await FirstAsync(Index(smallCorpus: SearchParts.SmallCorpus), question));
        Assert.Equal(passage, await FirstAsync(Index(smallCorpus: 0), question));
    }

    [Fact]
    public void Reading_the_words_scores_like_the_postings()
    {
        var index = Index(smallCorpus: SearchParts.SmallCorpus);
        var query = index.Queries.Build("متى تأسست جامعه القاهره وما طول النهر");
        var expected = new float[Texts.Count];
        index.Parts.Passages.Score(query, expected);

        var scorer = new UnitScorer(query, index.Parts.PassageTerms, index.Matchers.Rent(query));
        for (var p = 0; p < Texts.Count; p++)
        {
            scorer.Add(index.Parts.Texts.Range(index.Units.FirstSentence[p], index.Units.FirstSentence[p + 1]));
            Assert.Equal(expected[p], scorer.Take(p), 4);
        }
    }

    [Fact]
    public void A_returned_matcher_forgets_its_query()
    {
        var index = Index(smallCorpus: 0);
        var word = index.Parts.Words.IdOf("نهر");
        var matcher = index.Matchers.Rent(index.Queries.Build("نهر"));
        Assert.False(matcher.In(word).IsEmpty);
        index.Matchers.Return(matcher);

        Assert.True(index.Matchers.Rent(index.Queries.Build("جامعة")).In(word).IsEmpty);
    }

    [Fact]
    public async Task A_saved_index_answers_like_the_one_built()
    {
        var units = new SearchUnits(SquadFile.Knowledge(Texts));
        using var stream = new MemoryStream();
        SearchParts.Build(units, smallCorpus: 0).Write(new BinaryWriter(stream));
        stream.Position = 0;

        var index = new SearchIndex(units, SearchParts.Read(new BinaryReader(stream)));

        Assert.True(index.Parts.IsLarge);
        Assert.Equal(3, await FirstAsync(index, "متى تأسست جامعة القاهرة؟"));
    }

    private static SearchIndex Index(int smallCorpus)
    {
        var units = new SearchUnits(SquadFile.Knowledge(Texts));
        return new SearchIndex(units, SearchParts.Build(units, smallCorpus: smallCorpus));
    }

    private static async Task<int> FirstAsync(SearchIndex index, string question)
    {
        var retriever = new Retriever(Options.Create(new SearchOptions()));
        var found = await retriever.RetrieveAsync(index, question, QueryContext.None, CancellationToken.None);
        return found.Passages[0].Passage.Index;
    }
}
