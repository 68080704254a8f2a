using Bot.Knowledge;
using Bot.Languages;
using Bot.Web.Pages;

namespace Bot.Web.Reader;

/// <summary>An article as HTML: title, contents, sections, paragraphs p1, p2 … that links name.</summary>
internal sealed class ArticleView(Document document, RevisionChanges changes, Language page)
{
    private readonly ArticleNotes notes = new(document);

    public Markup Show() => Markup.Of($"""
        <article class="text" lang="{document.Language.Code()}" dir="{PageLayout.Direction(document.Language)}">
        <header>
        <h1>{document.Title}</h1>
        <p class="origin">{Origin()}</p>
        </header>
        {Contents()}
        <div class="words" id="words">{changes.After(0)}{document.Sections.Select(Show)}</div>
        </article>
        <p id="marked" class="unseen" role="status" data-words="{Phrases.Get(page, "web.marked")}"></p>
        """);

    private Markup Origin()
    {
        var source = Uri.TryCreate(document.Source, UriKind.Absolute, out var url) && url.Scheme is ("https" or "http")
            ? Markup.Of($"""<a href="{url.AbsoluteUri}" rel="noopener">{Phrases.Get(page, "web.original")}</a>""")
            : Markup.Text(document.Source ?? "");
        return Markup.Of($"{source} {document.License}");
    }

    private Markup Contents() => document.Sections.Count < 2 ? Markup.Empty : Markup.Of($"""
        <nav class="contents" lang="{page.Code()}" dir="{PageLayout.Direction(page)}" aria-labelledby="contents">
        <details open><summary id="contents">{Phrases.Get(page, "web.contents")}</summary>
        <ol lang="{document.Language.Code()}" dir="{PageLayout.Direction(document.Language)}">{document.Sections.Skip(1).Select(Line)}</ol>
        </details>
        </nav>
        """);

    private static Markup Line(Section section) =>
        Markup.Of($"""<li class="level{Math.Clamp(section.Level, 2, 6)}"><a href="#s{section.Index}">{section.Heading}</a></li>""");

    private Markup Show(Section section) => Markup.Of($"""
        <section id="s{section.Index}">{Heading(section)}
        {document.Paragraphs.Where(paragraph => paragraph.Section.Index == section.Index).Select(Show)}
        </section>
        """);

    private static Markup Heading(Section section) => (section.Index, section.Level) switch
    {
        (0, _) => Markup.Empty,
        (_, <= 2) => Markup.Of($"<h2>{section.Heading}</h2>"),
        (_, 3) => Markup.Of($"<h3>{section.Heading}</h3>"),
        (_, 4) => Markup.Of($"<h4>{section.Heading}</h4>"),
        _ => Markup.Of($"<h5>{section.Heading}</h5>"),
    };

    private Markup Show(Paragraph paragraph)
    {
        var id = paragraph.Index + 1;
        var kind = changes.IsChanged(paragraph.Index) ? "changed" : Kind(paragraph);
        return Markup.Of($"""
            <p id="p{id}" class="{kind}" data-number="{paragraph.Number}">{ParagraphText.Of(document, paragraph, notes)}{Back(paragraph)}</p>
            {changes.After(id)}
            """);
    }

    /// <summary>From a note to its mark; the arrow is the style's, lest the text be other than the file's.</summary>
    private Markup Back(Paragraph paragraph) => notes.Explained(paragraph.Index) is { } number
        ? Markup.Of($"""<a class="back" href="#ref{number}" aria-label="{Phrases.Format(page, "web.to.mark", number)}"></a>""")
        : Markup.Empty;

    /// <summary>The reader of the file keeps a block's text alone; what stands before it on its line tells what it was.</summary>
    private string Kind(Paragraph paragraph)
    {
        var start = paragraph.Span.Start;
        var line = start == 0 ? 0 : document.Text.LastIndexOf('\n', start - 1) + 1;
        return document.Text.AsSpan(line, start - line).TrimStart() switch
        {
            ['>', ..] => "quoted",
            ['-' or '*' or '+', ' ', ..] or [>= '0' and <= '9', ..] => "item",
            ['|', ..] => "row",
            _ => "plain",
        };
    }
}
