using Bot.Knowledge;
using Bot.Web.Pages;
using Markdig;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Bot.Web.Reader;

/// <summary>A paragraph as HTML whose text is, character for character, what its file has: so offsets into one are offsets into the other.</summary>
/// <remarks>Markup characters such as ** stay in the text and are hidden by style; what they mark is set bold, italic or as a link.</remarks>
internal static class ParagraphText
{
    // A paragraph's text is one block already; a line that looks like a list or heading must not be read as one.
    private static readonly MarkdownPipeline Inlines = Pipeline();

    public static Markup Of(Document document, Paragraph paragraph, ArticleNotes notes)
    {
        var text = document[paragraph.Span];
        var styles = new CharacterStyle[text.Length];
        if (document.IsMarkdown)
        {
            StyleAll(Markdown.Parse(text, Inlines), styles);
        }

        foreach (var note in FootnoteMarks.Spans(text))
        {
            var mark = Mark(FootnoteMarks.Number(text.AsSpan(note.Start, note.Length)), paragraph.Index, notes);
            Array.Fill(styles, new CharacterStyle { Note = mark }, note.Start, note.Length);
        }

        return Markup.Of($"{Runs(text, styles)}");
    }

    private static NoteMark Mark(int number, int paragraph, ArticleNotes notes) =>
        new(number, notes.Explained(paragraph) == number ? null : notes.Explanation(number) + 1, notes.IsFirst(number, paragraph));

    private static IEnumerable<Markup> Runs(string text, CharacterStyle[] styles)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = start + 1;
            while (end < text.Length && styles[end] == styles[start])
            {
                end++;
            }

            yield return styles[start].Wrap(text[start..end]);
            start = end;
        }
    }

    private static void StyleAll(MarkdownDocument parsed, CharacterStyle[] styles)
    {
        foreach (var leaf in parsed.Descendants<LeafBlock>().Where(leaf => leaf.Inline is not null))
        {
            foreach (var inline in leaf.Inline!.Descendants<Inline>())
            {
                Style(inline, styles);
            }
        }
    }

    private static void Style(Inline inline, CharacterStyle[] styles)
    {
        var span = inline.Span;
        if (span.IsEmpty || span.End >= styles.Length)
        {
            return;
        }

        switch (inline)
        {
            case EmphasisInline emphasis:
                Hide(styles, span.Start, emphasis.DelimiterCount);
                Hide(styles, span.End + 1 - emphasis.DelimiterCount, emphasis.DelimiterCount);
                Change(styles, span.Start, span.Length, style => emphasis.DelimiterCount > 1 ? style with { IsBold = true } : style with { IsItalic = true });
                break;
            case LinkInline { IsImage: false, FirstChild: { } first, LastChild: { } last } link:
                Hide(styles, span.Start, first.Span.Start - span.Start);
                Hide(styles, last.Span.End + 1, span.End - last.Span.End);
                Change(styles, first.Span.Start, last.Span.End + 1 - first.Span.Start, style => style with { Url = link.Url });
                break;
        }
    }

    private static void Hide(CharacterStyle[] styles, int start, int length) => Change(styles, start, length, style => style with { IsHidden = true });

    private static void Change(CharacterStyle[] styles, int start, int length, Func<CharacterStyle, CharacterStyle> change)
    {
        for (var at = start; at < start + length; at++)
        {
            styles[at] = change(styles[at]);
        }
    }

    private static MarkdownPipeline Pipeline()
    {
        var builder = new MarkdownPipelineBuilder { PreciseSourceLocation = true };
        builder.BlockParsers.Clear();
        builder.BlockParsers.Add(new ParagraphBlockParser());
        return builder.Build();
    }
}
