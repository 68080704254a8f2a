using Bot.Knowledge;

namespace Bot.Answers.Log;

/// <summary>A citation as it is kept: it says what was quoted from which text, also after the article has changed or gone.</summary>
/// <param name="Revision"><see cref="Document.Revision"/> of the text that <paramref name="Span"/> counts in.</param>
/// <param name="Place">Where the words stood, for people.</param>
public sealed record PinnedCitation(string DocumentId, string Revision, TextSpan Span, string Quote, string Place)
{
    public static PinnedCitation Of(Citation citation, Languages.Language language) =>
        new(citation.Document.Id, citation.Document.Revision, citation.Span, citation.Quote, citation.Place(language));
}
