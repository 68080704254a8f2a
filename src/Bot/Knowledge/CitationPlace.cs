using Bot.Languages;

namespace Bot.Knowledge;

/// <summary>Where a citation stands, for people.</summary>
public static class CitationPlace
{
    /// <summary>Article › section › paragraph and notes.</summary>
    public static string Place(this Citation citation, Language language)
    {
        var path = citation.Paragraph.Section.Path.Prepend(citation.Document.Title);
        var place = string.Join(" › ", path) + " › " + Phrases.Format(language, "place.paragraph", citation.Paragraph.Number);
        return citation.Footnotes.Count == 0
            ? place
            : place + " · " + Phrases.Format(language, "place.notes", string.Concat(citation.Footnotes.Select(n => $"[{n}]")));
    }
}
