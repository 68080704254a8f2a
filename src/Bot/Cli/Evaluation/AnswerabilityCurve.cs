using System.Globalization;

namespace Bot.Cli.Evaluation;

/// <summary>
/// What a confidence is worth: of the right replies how many it keeps, of the wrong ones how many it lets out. Wrong are replies to
/// questions whose passage was left out, and replies from a wrong passage.
/// </summary>
/// <param name="replies">Confidence of each reply and whether it is right.</param>
internal sealed class AnswerabilityCurve(IReadOnlyCollection<(double Confidence, bool IsRight)> replies)
{
    private static readonly double[] FalseShares = [0.02, 0.05, 0.10, 0.15, 0.20, 0.25, 0.30, 0.40, 0.50];

    private readonly double[] _right = [.. replies.Where(r => r.IsRight).Select(r => r.Confidence).Order()];
    private readonly double[] _wrong = [.. replies.Where(r => !r.IsRight).Select(r => r.Confidence).Order()];

    /// <summary>The least threshold at which at most this share of the wrong replies goes out; a reply goes out at or above it.</summary>
    public double ThresholdAt(double falseShare)
    {
        var allowed = (int)(falseShare * _wrong.Length);
        return allowed >= _wrong.Length ? 0 : Math.BitIncrement(_wrong[_wrong.Length - allowed - 1]);
    }

    /// <summary>Share of the right replies with at least this confidence.</summary>
    public double Kept(double threshold) => Above(_right, threshold);

    /// <summary>Share of the wrong replies with at least this confidence.</summary>
    public double LetOut(double threshold) => Above(_wrong, threshold);

    /// <summary>How often a right reply has more confidence than a wrong one; ties count half.</summary>
    public double Auroc()
    {
        var (sum, below, upTo) = (0.0, 0, 0);
        foreach (var confidence in _right)
        {
            while (below < _wrong.Length && _wrong[below] < confidence)
            {
                below++;
            }

            while (upTo < _wrong.Length && _wrong[upTo] <= confidence)
            {
                upTo++;
            }

            sum += (below + upTo) / 2.0;
        }

        return sum / Math.Max(1, (double)_right.Length * _wrong.Length);
    }

    /// <summary>A table: at which confidence how many wrong ones are let out and how many right ones kept.</summary>
    /// <param name="own">The threshold of the settings.</param>
    public IEnumerable<string> Lines(double own)
    {
        yield return string.Create(CultureInfo.InvariantCulture, $"{_right.Length} right, {_wrong.Length} wrong, AUROC {Auroc():0.000}");
        yield return "false answers   kept   at confidence";
        foreach (var share in FalseShares)
        {
            yield return Line(LetOut(ThresholdAt(share)), ThresholdAt(share));
        }

        yield return Line(LetOut(own), own) + " (Answer:MinimumConfidence)";
    }

    private string Line(double letOut, double threshold) =>
        string.Create(CultureInfo.InvariantCulture, $"{letOut,13:0.000} {Kept(threshold),6:0.000} {threshold,15:0.000}");

    private static double Above(double[] ascending, double threshold)
    {
        var below = Array.BinarySearch(ascending, threshold);
        below = below < 0 ? ~below : below;
        while (below > 0 && ascending[below - 1] >= threshold)
        {
            below--;
        }

        return ascending.Length == 0 ? 0 : (ascending.Length - below) / (double)ascending.Length;
    }
}
