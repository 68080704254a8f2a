using Bot.Languages;

namespace Bot.Knowledge;

/// <summary>Collects blocks in reading order into sections, paragraphs and sentences, and numbers them.</summary>
internal sealed class Outline
{
    private readonly string text;
    private readonly List<Section> sections;
    private readonly List<Paragraph> paragraphs = [];
    private readonly List<(int Level, string Heading)> open = [];
    private int sentences;
    private int numbered;

    public Outline(string text, string title)
    {
        this.text = text;
        sections = [new Section(0, 1, title, [])];
    }

    public IReadOnlyList<Section> Sections => sections;

    public IReadOnlyList<Paragraph> Paragraphs => paragraphs;

    public void Add(Block block)
    {
        if (block.Heading is { } heading)
        {
            AddSection(block.Level, heading);
        }
        else
        {
            AddParagraph(block.Span.Trim(text));
        }
    }

    private void AddSection(int level, string heading)
    {
        open.RemoveAll(outer => outer.Level >= level);
        open.Add((level, heading));
        sections.Add(new Section(sections.Count, level, heading, [.. open.Select(outer => outer.Heading)]));
        numbered = 0;
    }

    private void AddParagraph(TextSpan span)
    {
        var found = SentenceSplitter.Split(text, span.Start, span.End)
            .Select(sentence => new TextSpan(sentence.Start, sentence.End))
            .Select(part => new Sentence(sentences++, part, FootnoteMarks.Numbers(text, part)))
            .ToList();
        if (found.Count > 0)
        {
            paragraphs.Add(new Paragraph(paragraphs.Count, ++numbered, sections[^1], span, found));
        }
    }
}
