using Bot.Knowledge;
using Bot.Languages;
using Bot.Tests.Support;

namespace Bot.Tests.Knowledge;

public sealed class MarkdownTests
{
    private const string Sample = """
        ---
        source: https://example.org/moon
        ---
        # The *Moon* & more

        It orbits the Earth. It is
        grey.

        ## Phases

        - New moon.
        - Full moon.
          1. Bright.

        > A quoted line
        > and another.

        | Body | Radius |
        |------|--------|
        | Moon | 1737 |

        <div>skipped html</div>

        ```
        code is text
        ```

        ### Eclipses

        Rare.

        ***

        Other
        =====

        Last.
        """;

    [Fact]
    public void Paragraphs_lists_quotations_tables_and_code_are_text()
    {
        var document = Only(("moon.md", Sample));
        Assert.Equal(
            [
                "It orbits the Earth. It is\ngrey.", "New moon.", "Full moon.", "Bright.",
                "A quoted line\n> and another.", "Body | Radius", "Moon | 1737", "code is text", "Rare.", "Last.",
            ],
            document.Paragraphs.Select(paragraph => document[paragraph.Span]));
    }

    [Fact]
    public void Headings_are_words_without_markup() =>
        Assert.Equal(["moon", "The Moon & more", "Phases", "Eclipses", "Other"], Only(("moon.md", Sample)).Sections.Select(section => section.Heading));

    [Fact]
    public void The_language_is_told_by_the_letters_when_nothing_says_it() =>
        Assert.Equal(Language.English, Only(("moon.md", Sample)).Language);

    [Fact]
    public void Headings_build_paths_and_numbers_start_anew_in_each_section()
    {
        var document = Only(("moon.md", "# Title\n\na\n\nb\n\n## One\n\nc\n\n#### Deep\n\nd\n\n## Two\n\ne\n\nf\n"));
        Assert.Equal(
            ["0 1 ", "0 2 ", "1 1 One", "2 1 One/Deep", "3 1 Two", "3 2 Two"],
            document.Paragraphs.Select(paragraph => $"{paragraph.Section.Index} {paragraph.Number} {string.Join('/', paragraph.Section.Path)}"));
        Assert.Equal("Title", document.Title);
    }

    [Fact]
    public void The_title_of_the_front_matter_wins()
    {
        var document = Only(("moon.md", "---\ntitle: Front\n---\n# Heading\n\ntext\n"));
        Assert.Equal("Front", document.Title);
        Assert.Single(document.Sections);
    }

    [Fact]
    public void Without_a_title_the_file_name_is_one()
    {
        var document = Only(("moon.md", "## Section\n\ntext\n"));
        Assert.Equal("moon", document.Title);
        Assert.Equal(["moon", "Section"], document.Sections.Select(section => section.Heading));
    }

    [Fact]
    public void Windows_line_ends_and_a_byte_order_mark_keep_offsets_exact()
    {
        var document = Only(("moon.md", "\uFEFF---\r\ntitle: Moon\r\n---\r\n\r\nOne. Two\r\nlines.\r\n\r\nThree.\r\n"));
        Assert.StartsWith("---\r\n", document.Text, StringComparison.Ordinal);
        Assert.Equal(["One.", "Two\r\nlines.", "Three."], Sentences(document));
    }

    [Fact]
    public void Footnotes_are_counted_per_sentence()
    {
        var sentence = Only(("moon.md", "قال كذا،[3] ثم كذا.[12][3]\n")).Paragraphs[0].Sentences.Single();
        Assert.Equal([3, 12], sentence.Footnotes);
    }

    [Fact]
    public void The_readme_is_no_article() =>
        Assert.Empty(KnowledgeFolder.ReadOnce(("ReadMe.MD", "text"), (".hidden.md", "text"), ("notes.pdf", "text")).Documents);

    private static IEnumerable<string> Sentences(Document document) =>
        document.Paragraphs.SelectMany(paragraph => paragraph.Sentences).Select(sentence => document[sentence.Span]);

    private static Document Only(params (string Name, string Text)[] files)
    {
        var read = KnowledgeFolder.ReadOnce(files);
        Assert.Empty(read.Problems);
        return read.Documents.Single();
    }
}
