using Bot.Chat;
using Bot.Languages;

namespace Bot.Commands;

/// <summary>/language, /language ar: the language of the bot in this chat, whatever the language of the questions.</summary>
public sealed class LanguageCommand(IChatSettingsStore chats, ChatRights rights) : ICommand
{
    private static readonly string[] Choices = ["ar", "en", "auto"];

    public CommandInfo Info { get; } = new("language", "command.language");

    public async Task<Reply> HandleAsync(string arguments, IncomingMessage message, CancellationToken cancellationToken)
    {
        var choice = arguments.ToLowerInvariant();
        if (!Choices.Contains(choice))
        {
            return message.Phrase("language.ask") with { Buttons = [[.. Choices.Select(code => Button(message, code))]] };
        }

        if (!await rights.MayManageAsync(message, cancellationToken))
        {
            return message.Phrase("subscribe.admins") with { IsNotice = true };
        }

        var language = LanguageCodes.Parse(choice);
        var settings = await chats.FindAsync(message.Chat, cancellationToken);
        await chats.SaveAsync(message.Chat, settings with { Language = language }, cancellationToken);
        return (message with { ChosenLanguage = language }).Phrase(language is null ? "language.done.auto" : "language.done");
    }

    private static ReplyButton Button(IncomingMessage message, string code) =>
        new(Phrases.Get(message.PhraseLanguage, $"language.{code}"), $"/language {code}");
}
