using System.Text.RegularExpressions;
using Bot.Web.Pages;

namespace Bot.Web.Reader;

/// <summary>Two versions of a text in one: words taken out as del, words put in as ins.</summary>
internal static partial class ChangedWords
{
    public static Markup Of(string old, string now)
    {
        var (oldWords, newWords) = (Split(old), Split(now));
        var parts = new List<Markup>();
        var at = 0;
        foreach (var (gone, come) in Difference.Of(oldWords, newWords))
        {
            parts.Add(Markup.Text(Join(oldWords, at..gone.Start.Value)));
            parts.Add(Wrap("del", Join(oldWords, gone)));
            parts.Add(Wrap("ins", Join(newWords, come)));
            at = gone.End.Value;
        }

        parts.Add(Markup.Text(Join(oldWords, at..oldWords.Length)));
        return Markup.Of($"{parts}");
    }

    private static Markup Wrap(string tag, string text) => (tag, text) switch
    {
        (_, "") => Markup.Empty,
        ("del", _) => Markup.Of($"<del>{text}</del>"),
        _ => Markup.Of($"<ins>{text}</ins>"),
    };

    private static string Join(string[] words, Range range) => string.Concat(words[range]);

    /// <summary>Words and the white space between them, nothing lost.</summary>
    private static string[] Split(string text) => [.. Piece().Matches(text).Select(match => match.Value)];

    [GeneratedRegex(@"\s+|\S+")]
    private static partial Regex Piece();
}
