using Bot.Answers.Log;
using Bot.Chat;
using Bot.Languages;
using Microsoft.Extensions.Options;

namespace Bot.Commands;

/// <summary>/privacy: what is kept, for how long, and what is not.</summary>
public sealed class PrivacyCommand(IOptions<AnswerLogOptions> answers, IOptions<ChatOptions> chat) : ICommand
{
    public CommandInfo Info { get; } = new("privacy", "command.privacy");

    public Task<Reply> HandleAsync(string arguments, IncomingMessage message, CancellationToken cancellationToken)
    {
        return Task.FromResult(message.Phrase("privacy", Count("days", answers.Value.Keep.TotalDays), Count("minutes", chat.Value.MemoryAge.TotalMinutes)));

        string Count(string unit, double number) => Phrases.Count(message.PhraseLanguage, unit, (long)number);
    }
}
