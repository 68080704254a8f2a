using Bot.Chat;
using Bot.Knowledge;

namespace Bot.Commands;

/// <summary>Links to cited words: at their source by a text fragment (WICG "Scroll to Text Fragment"), and in the bot's own reader.</summary>
internal static class SourceLink
{
    private const int EdgeWords = 4;

    /// <summary>Null when the document names no web address.</summary>
    public static string? To(Citation citation)
    {
        if (!Uri.TryCreate(citation.Document.Source, UriKind.Absolute, out var source) || source.Scheme is not ("https" or "http"))
        {
            return null;
        }

        return source.AbsoluteUri + "#:~:text=" + Fragment(citation.Quote);
    }

    public static SourceAddress Address(Citation citation)
    {
        var (paragraph, span) = (citation.Paragraph, citation.Span);
        return new SourceAddress(
            citation.Document.Id, citation.Document.Revision, paragraph.Index + 1, span.Start - paragraph.Span.Start, span.End - paragraph.Span.Start);
    }

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
