using Bot.Languages;

namespace Bot.Answers;

/// <summary>What a user asks.</summary>
/// <param name="History">The same user's earlier messages in this conversation, oldest first.</param>
/// <param name="Preferred">The reply's language when the question does not tell; Arabic when neither does.</param>
public sealed record Question(string Text, IReadOnlyList<string> History, Language? Preferred = null)
{
    /// <summary>The reply's language whatever the question's own.</summary>
    public Language? Chosen { get; init; }

    /// <summary>What the user selected of the message replied to: the subject of the question. Also the last of <see cref="History"/>.</summary>
    public string? Selection { get; init; }

    /// <summary>Told of the checked part of an answer that is still being written, each time it grows.</summary>
    public IProgress<Answered>? Progress { get; init; }
}
