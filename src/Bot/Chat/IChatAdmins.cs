namespace Bot.Chat;

/// <summary>Knows who manages the groups of one platform.</summary>
public interface IChatAdmins
{
    /// <summary>The <see cref="ChatAddress.Platform"/> it knows.</summary>
    string Platform { get; }

    /// <summary>False also when the platform cannot tell.</summary>
    Task<bool> IsAdminAsync(ChatAddress chat, long userId, CancellationToken cancellationToken);
}
