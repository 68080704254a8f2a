namespace Bot.Answers.Log;

/// <summary>How a stretch of time went.</summary>
/// <param name="Good">Ratings, and so is <paramref name="Bad"/>.</param>
/// <param name="Unanswered">Questions the articles did not answer, the most frequent first.</param>
/// <param name="Disliked">Answered questions with more bad ratings than good ones, the worst first.</param>
public sealed record AnswerReport(
    long Answered, long NotFound, long Good, long Bad, IReadOnlyList<CountedQuestion> Unanswered, IReadOnlyList<CountedQuestion> Disliked);

/// <param name="Count">How often it was asked, or rated bad.</param>
public sealed record CountedQuestion(string Question, long Count);
