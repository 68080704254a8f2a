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
    ];

    public async Task MovedAsync(string platform, long fromChatId, long toChatId, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        foreach (var (table, columns) in Tables)
        {
            await connection.ExecuteAsync(new CommandDefinition(
                $"""
                INSERT INTO {table} (platform, chat_id, {columns})
                SELECT platform, @toChatId, {columns} FROM {table} WHERE platform = @platform AND chat_id = @fromChatId ON CONFLICT DO NOTHING;
                DELETE FROM {table} WHERE platform = @platform AND chat_id = @fromChatId
                """,
                new { platform, fromChatId, toChatId },
                transaction,
                cancellationToken: cancellationToken));
        }

        await transaction.CommitAsync(cancellationToken);
    }

    public async Task LeftAsync(string platform, long chatId, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(
            "DELETE FROM subscriptions WHERE platform = @platform AND chat_id = @chatId", new { platform, chatId }, cancellationToken: cancellationToken));
    }
}
