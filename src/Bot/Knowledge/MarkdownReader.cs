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
    public static IEnumerable<Block> Read(string text, int start) =>
        Apart(Blocks(Markdown.Parse(text[start..], Pipeline)))
            .Select(block => block with { Span = new TextSpan(block.Span.Start + start, block.Span.End + start) });

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

    private static IEnumerable<Block> Blocks(MarkdigBlock block) => block switch
    {
        HeadingBlock heading => [new Block(Span(heading.Span), heading.Level, Words(heading.Inline))],
        HtmlBlock or LinkReferenceDefinitionGroup => [],
        CodeBlock code => Lines(code),
        ParagraphBlock paragraph => [new Block(Span(paragraph.Span))],
        TableRow row => Cells(row),
        ContainerBlock container => container.SelectMany(Blocks),
        _ => [],
    };

    private static IEnumerable<Block> Lines(CodeBlock code)
    {
        var lines = code.Lines.Lines.Take(code.Lines.Count).ToList();
        return lines.Count == 0 ? [] : [new Block(new TextSpan(lines[0].Position, lines[^1].Position + lines[^1].Slice.Length))];
    }

    private static IEnumerable<Block> Cells(TableRow row)
    {
        var spans = row.SelectMany(Blocks).Select(cell => cell.Span).Where(span => span.Length > 0).ToList();
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
