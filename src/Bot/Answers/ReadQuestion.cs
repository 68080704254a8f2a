using Bot.Languages;

namespace Bot.Answers;

/// <summary>A question with what was read from it.</summary>
/// <param name="Language">The language to reply in.</param>
public sealed record ReadQuestion(string Text, QuestionKind Kind, Language Language)
{
    /// <inheritdoc cref="Question.Progress"/>
    public IProgress<Answered>? Progress { get; init; }
}
