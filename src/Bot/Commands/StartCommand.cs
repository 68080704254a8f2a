using Bot.Chat;

namespace Bot.Commands;

/// <summary>/start: the first words a user reads.</summary>
public sealed class StartCommand : ICommand
{
    public CommandInfo Info { get; } = new("start", "command.start", InMenu: false);

    public Task<Reply> HandleAsync(string arguments, IncomingMessage message, CancellationToken cancellationToken) =>
        Task.FromResult(message.Phrase("start"));
}
