using System.Text.RegularExpressions;

namespace Bot.Knowledge;

/// <summary>The marks [12] of a source's notes, in Markdown also [^12]. Brackets around words are the author's and are no marks.</summary>
public static partial class FootnoteMarks
{
    /// <summary>Numbers of the marks within <paramref name="span"/>, in order of appearance, each once.</summary>
    public static IReadOnlyList<int> Numbers(string text, TextSpan span)
    {
        var numbers = new List<int>();
        foreach (var match in Mark().EnumerateMatches(text.AsSpan(span.Start, span.Length)))
        {
            var number = Number(text.AsSpan(span.Start + match.Index, match.Length));
            if (!numbers.Contains(number))
            {
                numbers.Add(number);
            }
        }

        return numbers;
    }

    /// <summary>The number of a mark.</summary>
    public static int Number(ReadOnlySpan<char> mark) => int.Parse(mark[1..^1].TrimStart('^'));

    /// <summary>Where the marks stand.</summary>
    public static IReadOnlyList<TextSpan> Spans(string text)
    {
        var spans = new List<TextSpan>();
        foreach (var match in Mark().EnumerateMatches(text))
        {
            spans.Add(new TextSpan(match.Index, match.Index + match.Length));
        }

        return spans;
    }

    /// <summary>The text without its marks.</summary>
    public static string Remove(string text) => Mark().Replace(text, "");

    /// <summary>The words of each stretch between marks; stretches without words are left out.</summary>
    public static string[][] Split(string text) =>
        [.. Mark().Split(text).Select(part => part.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Where(words => words.Length > 0)];

    [GeneratedRegex(@"\[\^?[0-9]{1,6}\]")]
    private static partial Regex Mark();
}
