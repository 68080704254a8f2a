using Bot.Answers.Log;
using Bot.Chat;

namespace Bot.Commands;

/// <summary>/quotes ID PAGE, behind the buttons that page through quotations.</summary>
public sealed class QuotesCommand(IAnswerLog log, QuotePages pages) : ICommand
{
    public CommandInfo Info { get; } = new("quotes", "command.hidden", InMenu: false);

    public async Task<Reply> HandleAsync(string arguments, IncomingMessage message, CancellationToken cancellationToken) =>
        AnswerAddress.Parse(arguments) is { } address && await log.FindAsync(address.Id, cancellationToken) is { Citations.Count: > 0 } record
            ? pages.Show(record, address.Number) with { Replaces = true }
            : message.Phrase("source.expired");
}
