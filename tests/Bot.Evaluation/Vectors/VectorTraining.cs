using System.Diagnostics;
using System.Globalization;
using System.Numerics.Tensors;
using Bot.Cli;
using Bot.Languages;
using Bot.Search.Vectors;

namespace Bot.Evaluation.Vectors;

/// <summary>Learns vectors of stems from where they stand near each other, and of 4-grams from the stems that hold them.</summary>
internal sealed class VectorTraining(VectorOptions options)
{
    private const double Power = 0.5;
    private const int LeastStems = 6;
    private const int HeldOutEvery = 64;

    public static int Run(VectorOptions options)
    {
        new VectorTraining(options).Learn(SquadFile.Texts(options.Texts).ConvertAll(t => t.Text));
        return 0;
    }

    public void Learn(IReadOnlyList<string> texts)
    {
        var clock = Stopwatch.StartNew();
        var read = StemTexts.Of([.. texts.Where((_, i) => i % HeldOutEvery != 0)], options.LeastCount);
        Console.WriteLine($"{read.Texts.Sum(t => (long)t.Length)} words of {read.Stems.Count} stems, {clock.Elapsed.TotalSeconds:0} s");
        var matrix = Cooccurrences.Of(read.Texts, read.Stems.Count, options.Window);
        Console.WriteLine($"{matrix.Entries} pairs, {clock.Elapsed.TotalSeconds:0} s");
        var rows = new RandomisedSpectrum(matrix, options.Dimensions).Rows(Power);
        Console.WriteLine($"axes, {clock.Elapsed.TotalSeconds:0} s");
        List<WordVector> stems = [.. read.Stems.Select((stem, s) => new WordVector(stem, read.IdfOf(s), Unit(rows[s]))).Where(v => v.Values.Any(x => x != 0))];
        var result = Result(texts, stems);
        Write(stems, result);
        Console.WriteLine($"{options.Target}: {result}; {new FileInfo(options.Target).Length / 1e6:0.0} MB, {clock.Elapsed.TotalSeconds:0} s");
    }

    private void Write(List<WordVector> stems, string result) =>
        WordVectors.Write(options.Target, new WordVectorsAbout(WordVectors.Version, options.Date, options.Data, options.Licence, result), stems, Grams(stems));

    private string Result(IReadOnlyList<string> texts, List<WordVector> stems)
    {
        Write(stems, "");
        using var written = WordVectors.Open(options.Target);
        List<string> heldOut = [.. texts.Where((_, i) => i % HeldOutEvery == 0)];
        return string.Create(CultureInfo.InvariantCulture, $"first half of a passage finds its second half first among those of {heldOut.Count} passages held out: {ClozeScore.Of(heldOut, written):0.000}");
    }

    /// <summary>The mean of the vectors of the stems that hold a 4-gram, for those in many.</summary>
    private List<WordVector> Grams(List<WordVector> stems)
    {
        var sums = new Dictionary<string, (int Stems, float Weight, float[] Sum)>();
        foreach (var stem in stems.Where(s => char.IsLetter(s.Text[0])))
        {
            foreach (var gram in TextAnalyzer.Grams(stem.Text))
            {
                var (count, weight, sum) = sums.GetValueOrDefault(gram, (0, 0, new float[stem.Values.Length]));
                TensorPrimitives.Add(sum, stem.Values, sum);
                sums[gram] = (count + 1, weight + stem.Weight, sum);
            }
        }

        return [.. sums.Where(g => g.Value.Stems >= LeastStems).OrderByDescending(g => g.Value.Stems).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Take(options.Grams).Select(g => new WordVector(g.Key, g.Value.Weight / g.Value.Stems, g.Value.Sum))];
    }

    private static float[] Unit(float[] row)
    {
        var length = 0f;
        foreach (var x in row)
        {
            length += x * x;
        }

        return Array.ConvertAll(row, x => x / MathF.Max(MathF.Sqrt(length), 1e-20f));
    }
}
