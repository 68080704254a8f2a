using Bot.Answers.Log;
using Bot.Chat;

namespace Bot.Commands;

/// <summary>/rate ID good|bad, behind the thumbs below an answer.</summary>
public sealed class RateCommand(IAnswerLog log) : ICommand
{
    public CommandInfo Info { get; } = new("rate", "command.hidden", InMenu: false);

    public async Task<Reply> HandleAsync(string arguments, IncomingMessage message, CancellationToken cancellationToken)
    {
        var rating = arguments.EndsWith(" bad", StringComparison.Ordinal) ? Rating.Bad : Rating.Good;
        await log.RateAsync(arguments.Split(' ')[0], $"{message.Chat.Platform}:{message.UserId}", rating, cancellationToken);
        return message.Phrase(rating == Rating.Good ? "rate.thanks" : "rate.sorry") with { IsNotice = true };
    }
}
