using Bot.Languages;

namespace Bot.Knowledge;

/// <summary>Turns one file into a <see cref="Document"/>: front matter, blocks, sections, paragraphs, sentences.</summary>
internal static class DocumentReader
{
    /// <exception cref="IngestException">The file cannot be used.</exception>
    public static Document Read(SourceFile file, List<IngestProblem> problems)
    {
        var matter = FrontMatter.Read(file, problems);
        var blocks = Blocks(file, matter.End);
        var title = TitleBlock(blocks);
        var heading = matter.Title ?? title?.Heading ?? file.Id;
        var outline = new Outline(file.Text, heading);
        foreach (var block in blocks.Where(block => block != title))
        {
            outline.Add(block);
        }

        if (outline.Paragraphs.Count == 0)
        {
            throw new IngestException(0, "no text");
        }

        return new Document(file.Id, heading, matter.Language ?? LanguageDetector.Detect(file.Text[matter.End..]) ?? Language.Arabic, matter.Source, matter.License,
            ContentHash.Of(file.Text), file.Text, outline.Sections, outline.Paragraphs)
        {
            IsMarkdown = IsMarkdown(file),
        };
    }

    private static bool IsMarkdown(SourceFile file) => file.Name.EndsWith(".md", StringComparison.OrdinalIgnoreCase);

    private static List<Block> Blocks(SourceFile file, int start)
    {
        var blocks = IsMarkdown(file)
            ? MarkdownReader.Read(file.Text, start)
            : PlainTextReader.Read(file.Text, start);
        return [.. blocks];
    }

    /// <summary>A heading of level 1 is the title when it is the only one and the first heading of all.</summary>
    private static Block? TitleBlock(List<Block> blocks)
    {
        var headings = blocks.Where(block => block.Level > 0).ToList();
        return headings.Count(block => block.Level == 1) == 1 && headings[0].Level == 1 ? headings[0] : null;
    }
}
