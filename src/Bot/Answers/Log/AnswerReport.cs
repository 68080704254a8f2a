namespace Bot.Answers.Log;

/// <summary>How a stretch of time went.</summary>
/// <param name="Unanswered">Questions the articles did not answer, the most frequent first.</param>
/// <param name="Bad">Answered questions with more bad ratings than good ones, the worst first.</param>
public sealed record AnswerReport(
    int Answered, int NotFound, int Good, int BadRatings, IReadOnlyList<CountedQuestion> Unanswered, IReadOnlyList<CountedQuestion> Bad);

/// <param name="Count">How often it was asked, or rated bad.</param>
public sealed record CountedQuestion(string Question, int Count);
