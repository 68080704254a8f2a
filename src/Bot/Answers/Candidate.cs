using Bot.Search;

namespace Bot.Answers;

/// <summary>A retrieved sentence as a possible answer.</summary>
/// <param name="Span">Token range of the words that answer.</param>
/// <param name="Known">How the question compares with those the sentence is known to answer.</param>
/// <param name="Typed">Whether they are of the kind the question wants.</param>
internal sealed record Candidate(Hit Hit, SentenceView View, (int First, int Last) Span, bool Typed, KnownQuestions Known, float Score)
{
    /// <summary>The words that answer, as they stand in the document.</summary>
    public string SpanText => Hit.Unit.Text[View.Tokens[Span.First].Start..View.Tokens[Span.Last].End];
}
