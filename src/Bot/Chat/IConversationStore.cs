namespace Bot.Chat;

/// <summary>Keeps what users said a moment ago, over restarts. Safe for concurrent use.</summary>
public interface IConversationStore
{
    /// <summary>What was saved last; empty when nothing is kept.</summary>
    Task<IReadOnlyList<SaidText>> FindAsync(Conversation conversation, CancellationToken cancellationToken);

    /// <summary>Takes the place of what was kept.</summary>
    Task SaveAsync(Conversation conversation, IReadOnlyList<SaidText> texts, CancellationToken cancellationToken);

    /// <returns>How many texts are gone.</returns>
    Task<int> ForgetAsync(Conversation conversation, CancellationToken cancellationToken);

    /// <summary>Forgets what the user said in all chats of the platform.</summary>
    /// <returns>How many texts are gone.</returns>
    Task<int> ForgetAsync(string platform, long userId, CancellationToken cancellationToken);
}
