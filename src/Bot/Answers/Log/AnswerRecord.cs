using Bot.Languages;

namespace Bot.Answers.Log;

/// <summary>An answer as it was given, so that its buttons open its own sources however old they are.</summary>
/// <param name="Id">See <see cref="AnswerId"/>.</param>
/// <param name="Question">The user's words; a question is kept without its user.</param>
/// <param name="Citations">Number n is <c>Citations[n - 1]</c>.</param>
public sealed record AnswerRecord(
    string Id, string Question, Language Language, AnswerOutcome Outcome, IReadOnlyList<PinnedCitation> Citations, DateTimeOffset At)
{
    /// <returns>Null when the answer has no such number.</returns>
    public PinnedCitation? Citation(int number) => number >= 1 && number <= Citations.Count ? Citations[number - 1] : null;
}
