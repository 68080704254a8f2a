using System.Globalization;
using Bot.Answers.Log;
using Bot.Chat;
using Microsoft.Extensions.Options;

namespace Bot.Commands;

/// <summary>/stats [DAYS], for the operator in a private chat: what was asked, answered, not answered, disliked.</summary>
public sealed class StatsCommand(IAnswerLog log, IOptions<OperatorOptions> options, TimeProvider time) : ICommand
{
    private const int Days = 30;
    private const int Listed = 10;

    public CommandInfo Info { get; } = new("stats", "command.stats", InMenu: false);

    public async Task<Reply> HandleAsync(string arguments, IncomingMessage message, CancellationToken cancellationToken)
    {
        if (!message.IsPrivate || !options.Value.Users.Contains(message.UserId))
        {
            return message.Phrase("unknown.command");
        }

        var days = int.TryParse(arguments, NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? Math.Clamp(given, 1, 3650) : Days;
        var report = await log.ReportAsync(time.GetUtcNow() - TimeSpan.FromDays(days), Listed, cancellationToken);
        return StatsReply.Of(report, days, message.PhraseLanguage);
    }
}
