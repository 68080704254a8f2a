using Bot.Knowledge;

namespace Bot.Answers.Log;

/// <summary>Where cited words stand now.</summary>
/// <param name="Citation">The words in today's article; null when they stand there no more.</param>
public sealed record PinnedPlace(PinState State, Citation? Citation)
{
    /// <summary>Looks the words up in the knowledge of now.</summary>
    public static PinnedPlace Find(PinnedCitation pinned, KnowledgeBase knowledge)
    {
        if (knowledge.Find(pinned.DocumentId) is not { } document)
        {
            return new PinnedPlace(PinState.Gone, null);
        }

        var state = document.Revision == pinned.Revision ? PinState.Same : PinState.Moved;
        var span = state == PinState.Same ? pinned.Span : Nearest(document, pinned);
        var paragraph = span is { } found ? document.Paragraphs.FirstOrDefault(paragraph => paragraph.Span.Contains(found)) : null;
        return paragraph is null ? new PinnedPlace(PinState.Changed, null) : new PinnedPlace(state, Citation.Of(document, paragraph, span!.Value));
    }

    /// <summary>The paragraph so many places before (negative) or after the words; null beyond the ends of the article.</summary>
    public Paragraph? Neighbour(int distance) =>
        Citation is { } citation && citation.Paragraph.Index + distance is var at && at >= 0 && at < citation.Document.Paragraphs.Count
            ? citation.Document.Paragraphs[at]
            : null;

    /// <summary>Of several places with the same words, the one nearest to where they stood.</summary>
    private static TextSpan? Nearest(Document document, PinnedCitation pinned)
    {
        TextSpan? best = null;
        for (var at = Next(0); at >= 0; at = Next(at + 1))
        {
            if (best is not { } known || Math.Abs(at - pinned.Span.Start) < Math.Abs(known.Start - pinned.Span.Start))
            {
                best = new TextSpan(at, at + pinned.Quote.Length);
            }
        }

        return best;

        int Next(int from) => document.Text.IndexOf(pinned.Quote, from, StringComparison.Ordinal);
    }
}
