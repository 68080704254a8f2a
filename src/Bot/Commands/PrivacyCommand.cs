using Bot.Answers.Log;
using Bot.Chat;
using Bot.Languages;
using Microsoft.Extensions.Options;

namespace Bot.Commands;

/// <summary>/privacy: what is kept, for how long, and what is not.</summary>
public sealed class PrivacyCommand(IOptions<AnswerLogOptions> options) : ICommand
{
    public CommandInfo Info { get; } = new("privacy", "command.privacy");

    public Task<Reply> HandleAsync(string arguments, IncomingMessage message, CancellationToken cancellationToken) =>
        Task.FromResult(message.Phrase("privacy", Phrases.Count(message.PhraseLanguage, "days", (long)options.Value.Keep.TotalDays)));
}
