using System.Text.RegularExpressions;

namespace Bot.Answers.Writing;

/// <summary>
/// Reads statements from what a model wrote. Asked for is "statement | [n] | words"; read as well are tables, lists, "statement [n] «words»",
/// and JSON under many names, since weak models slip into all of them. Never throws; what cannot be read is no statement.
/// </summary>
internal static partial class ClaimParser
{
    private const string NothingFound = "NONE";
    private static readonly char[] Bars = ['|', '｜', '¦', '\t'];

    public static List<DraftClaim> Parse(string output)
    {
        var text = Answer(output);
        return ClaimJson.TryRead(Unfenced(text)) ?? [.. text.Split('\n').Select(ReadLine).OfType<DraftClaim>()];
    }

    /// <summary>Whether the model says that the passages do not hold the answer.</summary>
    public static bool SaysNone(string output) =>
        Answer(output).Split('\n').Any(line => line.Trim(' ', '.', '"', '*', '`', '\r', '[', ']').Equals(NothingFound, StringComparison.OrdinalIgnoreCase));

    /// <summary>One line; null when it makes no statement.</summary>
    public static DraftClaim? ReadLine(string line)
    {
        var plain = line.Trim().Trim(',');
        if (plain.Length == 0 || plain.StartsWith("```", StringComparison.Ordinal) || !plain.Any(char.IsLetter) || SaysNone(plain))
        {
            return null;
        }

        if (plain[0] == '{' && ClaimJson.TryRead(plain) is [var claim])
        {
            return claim;
        }

        var parts = plain.Split(Bars, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return parts.Length switch
        {
            0 => null,
            1 => Inline(plain),
            _ => OfParts(parts),
        };
    }

    /// <summary>The parts in any order: a citation alone is one, the statement is the first of the others, the words are the rest.</summary>
    private static DraftClaim? OfParts(string[] parts)
    {
        var at = SourceAt(parts);
        var others = parts.Where((_, i) => i != at).ToArray();
        if (others.Length < 2)
        {
            return Inline(string.Join(' ', parts));
        }

        var quote = string.Join(" | ", others.Skip(1));
        var sources = ClaimText.Sources(at >= 0 ? parts[at] : others[0]);
        return Of(others[0], sources.Count > 0 ? sources : ClaimText.Sources(quote), quote);
    }

    /// <summary>A citation in brackets, else a number that is not the first part: a year may be a whole statement.</summary>
    private static int SourceAt(string[] parts)
    {
        var bracketed = Array.FindIndex(parts, part => ClaimText.IsSource(part) && !char.IsDigit(part[0]));
        var bare = bracketed >= 0 ? bracketed : Array.FindIndex(parts, 1, ClaimText.IsSource);
        return bare >= 0 ? bare : Array.FindIndex(parts, ClaimText.IsSource);
    }

    /// <summary>statement [n] «words».</summary>
    private static DraftClaim? Inline(string line)
    {
        var quote = Quoted().Matches(line).MaxBy(m => m.Length);
        var rest = quote is null ? line : line.Remove(quote.Index, quote.Length);
        return Of(rest.Any(char.IsLetter) ? rest : quote?.Value ?? "", ClaimText.Sources(rest), quote?.Value ?? "");
    }

    internal static DraftClaim? Of(string statement, IReadOnlyList<int> sources, string quote) =>
        ClaimText.Statement(statement) is { Length: > 0 } text ? new DraftClaim(text, sources, ClaimText.Quote(quote)) : null;

    /// <summary>The output without the thoughts some models put before it.</summary>
    private static string Answer(string output) => Thought().Replace(output, "").Trim();

    private static string Unfenced(string text) => text.StartsWith("```", StringComparison.Ordinal) && text.IndexOf('\n') is var at and > 0
        ? text[(at + 1)..].TrimEnd().TrimEnd('`')
        : text;

    [GeneratedRegex(@"<think(?:ing)?>.*?(?:</think(?:ing)?>|\z)", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Thought();

    [GeneratedRegex("«.+»|“[^”]+”|\"[^\"]+\"")]
    private static partial Regex Quoted();
}
