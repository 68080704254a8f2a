using Bot.Languages;

namespace Bot.Chat;

/// <summary>What a chat has chosen for itself; all its topics share it.</summary>
/// <param name="Language">Null: the question decides, then the platform.</param>
public sealed record ChatSettings(Language? Language = null, WhoMayAsk Asking = WhoMayAsk.Everyone)
{
    public static ChatSettings Default { get; } = new();
}
