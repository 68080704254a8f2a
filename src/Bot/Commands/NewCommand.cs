using Bot.Chat;

namespace Bot.Commands;

/// <summary>/new: forgets what was said before, so that the next question stands on its own.</summary>
public sealed class NewCommand(ConversationMemory memory) : ICommand
{
    public CommandInfo Info { get; } = new("new", "command.new");

    public async Task<Reply> HandleAsync(string arguments, IncomingMessage message, CancellationToken cancellationToken)
    {
        await memory.ForgetAsync(Conversation.Of(message), cancellationToken);
        return message.Phrase("new");
    }
}
