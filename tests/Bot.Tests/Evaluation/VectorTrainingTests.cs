using Bot.Evaluation.Vectors;
using Bot.Search.Vectors;
using Bot.Tests.Support;

namespace Bot.Tests.Evaluation;

public sealed class VectorTrainingTests : IDisposable
{
    private static readonly string[] Texts =
    [
        .. Enumerable.Repeat("طبيب مستشفى مريض علاج دواء", 4), .. Enumerable.Repeat("سفينة بحر ميناء موج شراع", 4),
        .. Enumerable.Repeat("مريض دواء طبيب", 3), .. Enumerable.Repeat("ميناء سفينة موج", 3),
    ];

    private readonly TemporaryFolder folder = new();

    [Fact]
    public void The_same_texts_give_the_same_file_to_the_byte() =>
        Assert.Equal(File.ReadAllBytes(Trained("one")), File.ReadAllBytes(Trained("two")));

    [Fact]
    public void Words_of_the_same_texts_come_near_each_other()
    {
        using var vectors = WordVectors.Open(Trained("vectors"));

        Assert.True(Cosine(vectors, "طبيب", "مريض") > Cosine(vectors, "طبيب", "موج") + 0.5f);
    }

    [Fact]
    public void The_axes_are_those_of_the_matrix()
    {
        var matrix = new SymmetricMatrix(3, [(0, 1, 2f)]);
        var rows = new RandomisedSpectrum(matrix, 1).Rows(1);

        Assert.Equal(Math.Sqrt(2), Math.Abs(rows[0][0]), 4);
        Assert.Equal(rows[0][0], rows[1][0], 4);
        Assert.Equal(0, rows[2][0], 4);
    }

    public void Dispose() => folder.Dispose();

    private string Trained(string name)
    {
        var path = Path.Combine(folder.Path, name);
        new VectorTraining(new VectorOptions("", path, "2026-11-25", "data", "licence") { LeastCount = 1, Dimensions = 4, Grams = 10 }).Learn(Texts);
        return path;
    }

    private static float Cosine(WordVectors vectors, string one, string other)
    {
        var (a, b) = (new float[vectors.Dimensions], new float[vectors.Dimensions]);
        vectors.Read(one, a);
        vectors.Read(other, b);
        return a.Zip(b, (x, y) => x * y).Sum();
    }
}
