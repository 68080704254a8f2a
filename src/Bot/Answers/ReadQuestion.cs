using Bot.Languages;

namespace Bot.Answers;

/// <summary>A question with what was read from it.</summary>
/// <param name="Language">The language to reply in.</param>
public sealed record ReadQuestion(string Text, QuestionKind Kind, Language Language)
{
    /// <summary>A question by itself, to be answered in its own language, or in Arabic where it cannot be told.</summary>
    public static ReadQuestion Of(string text) => new(text, QuestionReader.KindOf(text), LanguageDetector.Detect(text) ?? Language.Arabic);

    /// <inheritdoc cref="Question.Progress"/>
    public IProgress<Answered>? Progress { get; init; }
}
