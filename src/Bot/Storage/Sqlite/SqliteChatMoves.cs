using Bot.Chat;
using Dapper;

namespace Bot.Storage.Sqlite;

/// <summary>Takes what is kept about a chat along to its new id, the ledger too: a moved chat gets no post twice.</summary>
public sealed class SqliteChatMoves(SqliteDatabase database) : IChatObserver
{
    private static readonly string[] Tables = ["subscriptions", "posts", "chat_settings"];

    public async Task MovedAsync(string platform, long fromChatId, long toChatId, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var transaction = connection.BeginTransaction(deferred: false);
        foreach (var table in Tables)
        {
            await connection.ExecuteAsync(new CommandDefinition(
                $"UPDATE OR IGNORE {table} SET chat_id = @toChatId WHERE platform = @platform AND chat_id = @fromChatId; DELETE FROM {table} WHERE platform = @platform AND chat_id = @fromChatId",
                new { platform, fromChatId, toChatId },
                transaction,
                cancellationToken: cancellationToken));
        }

        await transaction.CommitAsync(cancellationToken);
    }
}
