using Bot.Languages;

namespace Bot.Chat;

/// <summary>What is offered for an inline question.</summary>
/// <param name="IsPersonal">Another user with the same question may get another list.</param>
public sealed record InlineAnswers(Language Language, IReadOnlyList<InlineAnswer> Answers, bool IsPersonal);
