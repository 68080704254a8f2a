using Bot.Knowledge;

namespace Bot.Search;

/// <summary>A sentence with the passage it stands in; the unit of answering.</summary>
/// <param name="Index">Position among all sentences of a search index, from 0.</param>
public sealed record SentenceUnit(int Index, Passage Passage, Sentence Sentence)
{
    public Document Document => Passage.Document;

    public string Text => Document[Sentence.Span];
}
