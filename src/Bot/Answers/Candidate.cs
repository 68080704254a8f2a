using Bot.Search;

namespace Bot.Answers;

/// <summary>A retrieved sentence as a possible answer.</summary>
/// <param name="Known">How the question compares with those the sentence is known to answer.</param>
/// <param name="Meaning">The question's meaning, to compare with texts.</param>
internal sealed record Candidate(Hit Hit, SentenceView View, AnswerSpanFinder Finder, KnownQuestions Known, Meaning Meaning, float Score)
{
    private (int First, int Last)? _span;

    /// <summary>Whether the sentence has something new of the kind the question wants.</summary>
    public bool Typed => Finder.HasTyped;

    /// <summary>Token range of the words that answer.</summary>
    public (int First, int Last) Span => _span ??= Hit.Unit.Document.Questions.Count > 0 ? Finder.Find(Hit.Unit.Text) : Finder.FindLearned(Hit.Unit.Text);

    /// <summary>The words that answer, as they stand in the document.</summary>
    public string SpanText => Hit.Unit.Text[View.Tokens[Span.First].Start..View.EndOf(Span.Last)];
}
