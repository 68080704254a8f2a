namespace Bot.Knowledge;

/// <summary>Points at exact words: <c>Document[Span]</c> equals <see cref="Quote"/>, which the citation check verifies before anything leaves.</summary>
public sealed record Citation(Document Document, Paragraph Paragraph, TextSpan Span, string Quote, IReadOnlyList<int> Footnotes)
{
    /// <summary>Whether the quote stands in the document exactly where the citation says.</summary>
    public bool IsVerbatim =>
        Span.Start >= 0 && Span.Length > 0 && Span.End <= Document.Text.Length
        && Document.Text.AsSpan(Span.Start, Span.Length).SequenceEqual(Quote);

    /// <summary>Cites <paramref name="span"/>, which must lie within <paramref name="paragraph"/>.</summary>
    public static Citation Of(Document document, Paragraph paragraph, TextSpan span) =>
        new(document, paragraph, span, document[span], FootnoteMarks.Numbers(document.Text, span));
}
