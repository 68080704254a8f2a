using System.Globalization;

namespace Bot.Cli.Evaluation;

/// <summary>The measures for people: a line a group in the order of the file, one for all, and one on the quotes and the time.</summary>
internal static class EvaluationTable
{
    public static IEnumerable<string> Lines(IReadOnlyList<ScoredQuestion> rows)
    {
        yield return Line("group", "n", "hit@1", "hit@3", "in quote", "in text", "headline", "kept", "declined");
        foreach (var group in rows.GroupBy(r => r.Group))
        {
            yield return Line(group.Key, Figures.Of([.. group]));
        }

        var all = Figures.Of(rows);
        yield return Line("ALL", all);
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"quotes {all.Quotes}, inexact {all.InexactQuotes}, first quote {all.WordsMedian} words (median), ms p50 {all.MsP50} p95 {all.MsP95}");
    }

    private static string Line(string name, Figures f) => Line(
        name, $"{f.N}", Cell(f.Hit1), Cell(f.Hit3), Cell(f.InQuote), Cell(f.InText), Cell(f.Headline), Cell(f.Kept), Cell(f.Declined));

    private static string Line(string name, string n, params string[] cells) =>
        $"{name,-13} {n,4} {cells[0],6} {cells[1],6} {cells[2],8} {cells[3],7} {cells[4],8} {cells[5],6} {cells[6],8}";

    private static string Cell(double? share) => share?.ToString("F2", CultureInfo.InvariantCulture) ?? "-";
}
