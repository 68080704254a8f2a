using Bot.Languages;
using Bot.Search.Vectors;
using Bot.Tests.Support;

namespace Bot.Tests.Search.Vectors;

public sealed class WordVectorsTests : IDisposable
{
    private static readonly WordVectorsAbout About = new(WordVectors.Version, "2026-11-25", "data", "licence", "result");
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void The_shipped_vectors_say_where_they_come_from()
    {
        var shipped = WordVectors.Shipped!;

        Assert.Equal(WordVectors.Version, shipped.About.Version);
        Assert.Contains("CC BY-SA", shipped.About.Licence, StringComparison.Ordinal);
        Assert.NotEqual("", shipped.About.Result);
    }

    [Theory]
    [InlineData("طبيب", "مريض", "سفينه")]
    [InlineData("جيش", "معركه", "موسيقي")]
    [InlineData("نهر", "بحيره", "قصيده")]
    public void Words_that_go_together_are_near(string word, string near, string far) =>
        Assert.True(Cosine(word, near) > Cosine(word, far) + 0.1f, $"{Cosine(word, near)} {Cosine(word, far)}");

    [Fact]
    public void Only_the_direction_is_kept_and_to_a_hundredth()
    {
        using var vectors = Written([new("نهر", 2, [3, -4, 0])], []);
        var row = new float[3];

        Assert.Equal(2, vectors.Read("نهر", row));
        Assert.Equal([0.6f, -0.8f, 0f], row, (one, other) => MathF.Abs(one - other) < 0.01f);
    }

    [Fact]
    public void A_stem_that_was_not_learned_is_read_by_its_letters()
    {
        using var vectors = Written([new("نهر", 2, [1, 0])], [.. TextAnalyzer.Grams("سفينه").Select(g => new WordVector(g, 1, [0, 1]))]);
        var row = new float[2];

        Assert.True(vectors.Read("سفينه", row) > 0);
        Assert.Equal([0f, 1f], row);
        Assert.Equal(0, vectors.Read("قطار", row));
        Assert.Equal(0, vectors.Read("1940", row));
    }

    [Fact]
    public void The_rarity_of_a_stem_is_told_and_none_of_one_that_was_not_learned()
    {
        using var vectors = Written([new("نهر", 2, [1, 0]), new("طبيب", 5, [0, 1])], [.. TextAnalyzer.Grams("سفينه").Select(g => new WordVector(g, 1, [0, 1]))]);

        Assert.Equal(2, vectors.RarityOf("نهر"));
        Assert.Null(vectors.RarityOf("سفينه"));
        Assert.Equal(5, vectors.Rarest);
    }

    [Fact]
    public void Another_file_is_refused()
    {
        folder.Write("other", [1, 2, 3, 4, 5]);

        Assert.Throws<InvalidDataException>(() => WordVectors.Open(Path.Combine(folder.Path, "other")));
    }

    public void Dispose() => folder.Dispose();

    private static float Cosine(string one, string other)
    {
        var shipped = WordVectors.Shipped!;
        var (a, b) = (new float[shipped.Dimensions], new float[shipped.Dimensions]);
        Assert.True(shipped.Read(TextAnalyzer.Stem(one), a) > 0 && shipped.Read(TextAnalyzer.Stem(other), b) > 0);
        return a.Zip(b, (x, y) => x * y).Sum();
    }

    private WordVectors Written(List<WordVector> stems, List<WordVector> grams)
    {
        var path = Path.Combine(folder.Path, Guid.NewGuid().ToString());
        WordVectors.Write(path, About, stems, grams);
        return WordVectors.Open(path);
    }
}
