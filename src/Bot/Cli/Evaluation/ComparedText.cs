using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Bot.Cli.Evaluation;

/// <summary>
/// The form in which quotes, evidence and answers are compared, and what "overlaps" and "holds" mean in it: the definitions
/// of the evaluation set's check.py. Compatibility forms (ﻻ, ２) stay as they are: an invariant process has no tables for them.
/// </summary>
internal static partial class ComparedText
{
    private const int RunWords = 5;
    private const int LongQuoteWords = 100;
    private const char Point = '\uE000';
    private const char Colon = '\uE001';

    /// <summary>Without footnote marks, white space squeezed; no letter changes.</summary>
    public static string StripFootnotes(string text) => WhiteSpace().Replace(Footnote().Replace(text, ""), " ").Trim();

    /// <summary>Folded words and numbers, separated by one space.</summary>
    public static string Normalise(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in Footnote().Replace(text, " "))
        {
            if (!IsMark(c))
            {
                plain.Append(Fold(c));
            }
        }

        var joined = InnerPoint().Replace(ThousandsComma().Replace(plain.ToString(), ""), m => m.Value == "." ? $"{Point}" : $"{Colon}");
        var words = string.Concat(joined.Select(c => IsKept(c) ? c : ' ')).Replace(Point, '.').Replace(Colon, ':');
        return string.Join(' ', Words(words));
    }

    /// <summary>Whether a quote overlaps the evidence: they share a run of words, long enough for the shorter of the two.</summary>
    public static bool Hits(string quote, string evidence)
    {
        var (q, e) = (Words(Normalise(quote)), Words(Normalise(evidence)));
        if (q.Length == 0 || e.Length == 0)
        {
            return false;
        }

        var run = LongestRun(q, e);
        var isShared = run >= Math.Min(RunWords, e.Length) && 2 * run >= Math.Min(q.Length, e.Length);
        return isShared && (q.Length <= LongQuoteWords || 2 * run >= q.Length);
    }

    /// <summary>Whether the answer stands in the text and no digit continues it: «5 ديسمبر» is not in «25 ديسمبر».</summary>
    public static bool Holds(string text, string answer)
    {
        var wanted = Normalise(answer);
        return wanted.Length > 0
            && Regex.IsMatch(Normalise(text), $@"(?<!\d)(?<!\d[.:]){Regex.Escape(wanted)}(?!\d)(?![.:]\d)", RegexOptions.CultureInvariant);
    }

    public static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static int LongestRun(string[] a, string[] b)
    {
        var best = 0;
        var previous = new int[b.Length + 1];
        foreach (var word in a)
        {
            var row = new int[b.Length + 1];
            for (var j = 0; j < b.Length; j++)
            {
                row[j + 1] = word == b[j] ? previous[j] + 1 : 0;
                best = Math.Max(best, row[j + 1]);
            }

            previous = row;
        }

        return best;
    }

    /// <summary>Fewer letters than <see cref="Bot.Languages.Folding"/> exchanges: the measure must not depend on what it measures.</summary>
    private static char Fold(char c) => c switch
    {
        'أ' or 'إ' or 'آ' or 'ٱ' => 'ا',
        'ى' or 'ئ' => 'ي',
        'ة' => 'ه',
        'ؤ' => 'و',
        '٫' => '.',
        _ when char.IsDigit(c) => (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(c)),
        _ => char.ToLowerInvariant(c),
    };

    private static bool IsMark(char c) =>
        char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark
        || c is '\u0640' or '\u061C' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\uFEFF';

    private static bool IsKept(char c) => char.IsLetterOrDigit(c) || char.IsNumber(c) || c is '%' or Point or Colon;

    [GeneratedRegex(@"\[[0-9\u0660-\u0669]+\]")]
    private static partial Regex Footnote();

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();

    [GeneratedRegex(@"(?<=\d)[,٬](?=\d{3})")]
    private static partial Regex ThousandsComma();

    [GeneratedRegex(@"(?<=\d)[.:](?=\d)")]
    private static partial Regex InnerPoint();
}
