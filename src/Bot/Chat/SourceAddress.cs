namespace Bot.Chat;

/// <summary>Where quoted words stand in an article, in a form that outlives the article's next edit.</summary>
/// <param name="Document">The article's id.</param>
/// <param name="Revision">Hash of the text that the offsets count in.</param>
/// <param name="Paragraph">From 1, counted through the whole article.</param>
/// <param name="Start">UTF-16 units from the beginning of the paragraph as its file has it.</param>
/// <param name="End">Exclusive.</param>
public sealed record SourceAddress(string Document, string Revision, int Paragraph, int Start, int End)
{
    private const int RevisionLength = 12;

    /// <summary>The reader's address of these words, below the root of the web page: "/read/article?r=0123456789ab#p12:34-80".</summary>
    public string Path =>
        $"/read/{Uri.EscapeDataString(Document)}?r={Revision[..Math.Min(RevisionLength, Revision.Length)]}#p{Paragraph}:{Start}-{End}";
}
