using Bot.Chat;
using Bot.Languages;
using Dapper;

namespace Bot.Storage;

/// <summary>Settings of chats in SQL.</summary>
public class SqlChatSettings(IDatabase database) : IChatSettingsStore
{
    public virtual async Task<ChatSettings> FindAsync(ChatAddress chat, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var row = await connection.QuerySingleOrDefaultAsync<(string? Language, string? Asking)>(new CommandDefinition(
            "SELECT language, asking FROM chat_settings WHERE platform = @Platform AND chat_id = @ChatId", chat, cancellationToken: cancellationToken));
        return Of(row.Language, row.Asking);
    }

    /// <param name="language">The column's value.</param>
    /// <param name="asking">The column's value; null where there is no row.</param>
    internal static ChatSettings Of(string? language, string? asking) => asking is null
        ? ChatSettings.Default
        : new ChatSettings(LanguageCodes.Parse(language), Enum.TryParse<WhoMayAsk>(asking, out var who) ? who : WhoMayAsk.Everyone);

    public virtual Task SaveAsync(ChatAddress chat, ChatSettings settings, CancellationToken cancellationToken) => database.ExecuteAsync(
        """
        INSERT INTO chat_settings (platform, chat_id, language, asking) VALUES (@Platform, @ChatId, @Language, @Asking)
        ON CONFLICT (platform, chat_id) DO UPDATE SET language = excluded.language, asking = excluded.asking
        """,
        new { chat.Platform, chat.ChatId, Language = settings.Language?.Code(), Asking = settings.Asking.ToString() },
        cancellationToken);
}
