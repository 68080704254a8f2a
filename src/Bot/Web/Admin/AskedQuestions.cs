namespace Bot.Web.Admin;

/// <summary>What was asked in a stretch of time.</summary>
/// <param name="Days">Those on which something was asked, in order.</param>
/// <param name="Unanswered">The most frequent first.</param>
/// <param name="Disliked">The worst first.</param>
public sealed record AskedQuestions(IReadOnlyList<AskedDay> Days, IReadOnlyList<AskedQuestion> Unanswered, IReadOnlyList<AskedQuestion> Disliked);
