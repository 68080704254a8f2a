using Bot.Chat;
using Dapper;

namespace Bot.Storage;

/// <summary>
/// Takes what is kept about a chat along to its new id, the ledger too: a moved chat gets no post twice. Of a chat that the bot has left,
/// the subscriptions of all its topics end; what it has chosen stays for when the bot comes back.
/// </summary>
public sealed class SqlChatChanges(IDatabase database) : IChatObserver
{
    private static readonly (string Table, string Columns)[] Tables =
    [
        ("subscriptions", "topic_id, time, zone, language, only_anniversaries, since, next"),
        ("posts", "topic_id, date, state, claimed, events"),
        ("chat_settings", "language, asking"),
        ("conversations", "topic_id, user_id, texts, number, at"),
    ];

    private static readonly string Move = string.Join(";\n", Tables.Select(kept => $"""
        INSERT INTO {kept.Table} (platform, chat_id, {kept.Columns})
        SELECT platform, @toChatId, {kept.Columns} FROM {kept.Table} WHERE platform = @platform AND chat_id = @fromChatId ON CONFLICT DO NOTHING;
        DELETE FROM {kept.Table} WHERE platform = @platform AND chat_id = @fromChatId
        """));

    public Task MovedAsync(string platform, long fromChatId, long toChatId, CancellationToken cancellationToken) =>
        database.ExecuteAsync(Move, new { platform, fromChatId, toChatId }, cancellationToken);

    public Task LeftAsync(string platform, long chatId, CancellationToken cancellationToken) =>
        database.ExecuteAsync("DELETE FROM subscriptions WHERE platform = @platform AND chat_id = @chatId", new { platform, chatId }, cancellationToken);
}
