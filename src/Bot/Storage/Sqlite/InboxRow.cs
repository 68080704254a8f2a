using Bot.Chat;
using Microsoft.Data.Sqlite;

namespace Bot.Storage.Sqlite;

/// <summary>A row of the table inbox, before it has its id.</summary>
internal sealed record InboxRow(IncomingUpdate Update, string Message, long ReceivedAt)
{
    public static InboxRow Of(IncomingUpdate update, long receivedAt) => new(update, StoredMessage.Write(update.Message), receivedAt);

    public SqliteCommand Bind(SqliteCommand command)
    {
        var message = Update.Message;
        command.Parameters.Clear();
        command.Parameters.AddWithValue("@platform", message.Chat.Platform);
        command.Parameters.AddWithValue("@update", Update.Id);
        command.Parameters.AddWithValue("@chat", message.Chat.ChatId);
        command.Parameters.AddWithValue("@user", message.UserId);
        command.Parameters.AddWithValue("@urgent", message.IsUrgent ? 1 : 0);
        command.Parameters.AddWithValue("@message", Message);
        command.Parameters.AddWithValue("@received", ReceivedAt);
        return command;
    }
}
