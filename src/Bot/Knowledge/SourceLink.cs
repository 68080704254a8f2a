namespace Bot.Knowledge;

/// <summary>A link to cited words at their source, by a text fragment (WICG "Scroll to Text Fragment").</summary>
public static class SourceLink
{
    private const int EdgeWords = 4;

    /// <summary>Null when the document names no web address.</summary>
    public static string? To(Citation citation) =>
        Address(citation.Document) is { } source ? source.AbsoluteUri + "#:~:text=" + Fragment(citation.Quote) : null;

    /// <summary>The document's web address in the letters of its language, for people; null when it names none.</summary>
    public static string? Readable(Document document) => Address(document) is { } source ? Uri.UnescapeDataString(source.AbsoluteUri) : null;

    private static Uri? Address(Document document) =>
        Uri.TryCreate(document.Source, UriKind.Absolute, out var source) && source.Scheme is "https" or "http" ? source : null;

    /// <summary>The first words and the last: notes in between would break a longer fragment.</summary>
    private static string Fragment(string quote)
    {
        var words = FootnoteMarks.Split(quote);
        var first = string.Join(' ', words[0].Take(EdgeWords));
        var last = string.Join(' ', words[^1].TakeLast(EdgeWords));
        return words.Length == 1 && words[0].Length <= 2 * EdgeWords ? Escape(string.Join(' ', words[0])) : Escape(first) + "," + Escape(last);
    }

    private static string Escape(string text) => Uri.EscapeDataString(text).Replace("-", "%2D", StringComparison.Ordinal);
}
