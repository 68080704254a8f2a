using Bot.Chat;

namespace Bot.Commands;

/// <summary>/new: forgets what was said before, so that the next question stands on its own.</summary>
public sealed class NewCommand(ConversationMemory memory) : ICommand
{
    public CommandInfo Info { get; } = new("new", "command.new");

    public Task<Reply> HandleAsync(string arguments, IncomingMessage message, CancellationToken cancellationToken)
    {
        memory.Forget(message);
        return Task.FromResult(message.Phrase("new"));
    }
}
