using Bot.Chat;

namespace Bot.Commands;

/// <summary>
/// /stop, also behind the button of an answer being written. What it does is done when it comes (<see cref="AnswerStops"/>); in its turn
/// there is something to say only to one who wrote it to the bot while nothing was being answered.
/// </summary>
public sealed class StopCommand(AnswerStops stops) : ICommand
{
    public CommandInfo Info { get; } = new(AnswerStops.Command, "command.hidden", InMenu: false);

    public Task<Reply> HandleAsync(string arguments, IncomingMessage message, CancellationToken cancellationToken) =>
        Task.FromResult(arguments.Length > 0 || !message.IsPrivate || stops.HasStopped(message) ? Reply.Silence : message.Phrase("stop.nothing"));
}
