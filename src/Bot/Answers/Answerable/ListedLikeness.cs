namespace Bot.Answers.Answerable;

/// <summary>How like a question is to those that its article is known to answer and not to answer.</summary>
/// <param name="Known">To those that are answered.</param>
/// <param name="Unanswered">To those that are not.</param>
/// <param name="Words">How its words are shared out among both.</param>
internal sealed record ListedLikeness(Nearest Known, Nearest Unanswered, WordShares Words);
