using System.Text;
using System.Text.RegularExpressions;
using Bot.Languages;

namespace Bot.Answers.Writing;

/// <summary>Cleans the parts of a line of the model's output.</summary>
internal static partial class ClaimText
{
    private const int Longest = 400;
    private static readonly char[] Quotes = ['"', '“', '”', '„', '«', '»', '‹', '›', '\'', '`', '‘', '’', '*', '_', ' '];

    /// <summary>A statement without list marks, citations, markup, and characters no one can see; empty when neither letter nor digit stays or it is too long to be one.</summary>
    public static string Statement(string text)
    {
        var plain = Spaces().Replace(Visible(Citation().Replace(ListMark().Replace(text, ""), " ")), " ");
        plain = SpaceBeforeStop().Replace(plain.Replace("**", "", StringComparison.Ordinal).Replace("__", "", StringComparison.Ordinal), "$1").Trim();
        return plain.Length <= Longest && plain.Any(char.IsLetterOrDigit) ? plain : "";
    }

    /// <summary>Quoted words without the quotation marks around them.</summary>
    public static string Quote(string text) => text.Trim(Quotes);

    /// <summary>The numbers of "[2]", "(2، 3)", "[passage 2]" … in the text; of "2" alone as well when it is all there is.</summary>
    public static List<int> Sources(string text)
    {
        var folded = Folding.Fold(text);
        var marks = Citation().Matches(folded).Select(m => m.Groups["numbers"].Value);
        if (BareNumber().Match(folded) is { Success: true } bare)
        {
            marks = marks.Prepend(bare.Groups["numbers"].Value);
        }

        return [.. marks.SelectMany(m => Digits().Matches(m)).Select(m => int.Parse(m.Value)).Distinct()];
    }

    /// <summary>Whether the text is a citation and nothing else.</summary>
    public static bool IsSource(string text) =>
        BareNumber().IsMatch(Folding.Fold(text)) || Citation().IsMatch(Folding.Fold(text)) && !Citation().Replace(Folding.Fold(text), "").Any(char.IsLetterOrDigit);

    private static string Visible(string text)
    {
        var visible = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var isHidden = char.IsControl(c) || c is (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2069') or '\uFEFF' or '\u061C';
            visible.Append(isHidden ? ' ' : c);
        }

        return visible.ToString();
    }

    [GeneratedRegex(@"^\s*(?:[-*•–·]+\s+|[0-9]{1,2}[.)\-]\s+|>+\s*)+")]
    private static partial Regex ListMark();

    [GeneratedRegex(@"[\[【(]\s*(?:(?:ال)?مقطع|passages?|sources?)?\s*#?(?<numbers>[0-9٠-٩]{1,3}(?:\s*[,،;و&-]\s*[0-9٠-٩]{1,3})*)\s*[\]】)]", RegexOptions.IgnoreCase)]
    private static partial Regex Citation();

    [GeneratedRegex(@"^\W*(?:(?:ال)?مقطع|passages?|sources?)?\W*(?<numbers>[0-9]{1,3}(?:\s*[,،;&]\s*[0-9]{1,3})*)\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex BareNumber();

    [GeneratedRegex(@"[0-9]+")]
    private static partial Regex Digits();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\s+([.,،؛:!?؟])")]
    private static partial Regex SpaceBeforeStop();
}
