using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using MarkdigBlock = Markdig.Syntax.Block;

namespace Bot.Knowledge;

/// <summary>Reads Markdown: headings, and as running text paragraphs, list items, quotations, table rows and code. HTML blocks are skipped.</summary>
internal static class MarkdownReader
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePreciseSourceLocation().UsePipeTables().Build();

    /// <summary>The blocks of <c>text[start..]</c>; spans count from the beginning of <paramref name="text"/>.</summary>
    public static IEnumerable<Block> Read(string text, int start)
    {
        var body = text[start..];
        return Apart(Blocks(body, Markdown.Parse(body, Pipeline)))
            .Select(block => block with { Span = new TextSpan(block.Span.Start + start, block.Span.End + start) });
    }

    /// <summary>Markdig lets a paragraph that runs into a table reach to the table's end; here it ends where the table begins.</summary>
    private static List<Block> Apart(IEnumerable<Block> blocks)
    {
        var apart = blocks.Where(block => block.Span.Length > 0).ToList();
        for (var i = apart.Count - 2; i >= 0; i--)
        {
            var (start, end) = (apart[i].Span.Start, Math.Min(apart[i].Span.End, apart[i + 1].Span.Start));
            apart[i] = apart[i] with { Span = new TextSpan(Math.Min(start, end), end) };
        }

        return apart;
    }

    private static IEnumerable<Block> Blocks(string text, MarkdigBlock block) => block switch
    {
        HeadingBlock heading => [new Block(Span(heading.Span), heading.Level, Words(heading.Inline))],
        HtmlBlock or LinkReferenceDefinitionGroup => [],
        CodeBlock code => Lines(text, code),
        ParagraphBlock paragraph => [new Block(Span(paragraph.Span))],
        TableRow row => Cells(text, row),
        ContainerBlock container => container.SelectMany(part => Blocks(text, part)),
        _ => [],
    };

    /// <summary>Up to the end of the last line: Markdig counts a tab of the code as several characters.</summary>
    private static IEnumerable<Block> Lines(string text, CodeBlock code) => code.Lines.Count is var count and > 0
        ? [new Block(new TextSpan(code.Lines.Lines[0].Position, EndOfLine(text, code.Lines.Lines[count - 1].Position)))]
        : [];

    private static int EndOfLine(string text, int at) => text.IndexOf('\n', at) is var end and >= 0 ? end : text.Length;

    private static IEnumerable<Block> Cells(string text, TableRow row)
    {
        var spans = row.SelectMany(cell => Blocks(text, cell)).Select(cell => cell.Span).Where(span => span.Length > 0).ToList();
        return spans.Count == 0 ? [] : [new Block(new TextSpan(spans.Min(span => span.Start), spans.Max(span => span.End)))];
    }

    private static string Words(ContainerInline? inline) => string.Concat((inline ?? []).Descendants().Select(part => part switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        LineBreakInline => " ",
        _ => "",
    })).Trim();

    private static TextSpan Span(SourceSpan span) => span.IsEmpty ? default : new TextSpan(span.Start, span.End + 1);
}
