namespace Bot.Knowledge;

/// <summary>
/// Where the bot's own reader shows words of an article, below the root of the web page: "/read/article?r=0123456789ab#p12:34-80",
/// that is the revision, the paragraph counted from 1 through the whole article, and UTF-16 offsets from the beginning of the
/// paragraph as its file has it, the end exclusive.
/// </summary>
public static class ReaderPath
{
    private const int RevisionLength = 12;

    public static string Of(Citation citation)
    {
        var (start, span) = (citation.Paragraph.Span.Start, citation.Span);
        return Of(citation.Document.Id, citation.Document.Revision, citation.Paragraph.Index + 1, span.Start - start, span.End - start);
    }

    internal static string Of(string document, string revision, int paragraph, int start, int end) =>
        $"/read/{Uri.EscapeDataString(document)}?r={revision[..RevisionLength]}#p{paragraph}:{start}-{end}";
}
