using System.Globalization;
using Bot.Chat;
using Bot.Languages;
using Bot.OnThisDay;
using NodaTime.Text;

namespace Bot.Commands;

/// <summary>/settings: what this chat has chosen, with buttons to change it.</summary>
public sealed class SettingsCommand(IChatSettingsStore chats, ISubscriptionStore subscriptions) : ICommand
{
    private static readonly LocalTimePattern Clock = LocalTimePattern.Create("H:mm", CultureInfo.InvariantCulture);

    public CommandInfo Info { get; } = new("settings", "command.settings");

    public async Task<Reply> HandleAsync(string arguments, IncomingMessage message, CancellationToken cancellationToken)
    {
        var language = message.PhraseLanguage;
        var settings = await chats.FindAsync(message.Chat, cancellationToken);
        var subscription = await subscriptions.FindAsync(message.Chat, cancellationToken);
        return new Reply(language,
        [
            new TextBlock([new TextRun(Phrases.Get(language, "settings.title"), Bold: true), new TextRun("\n" + string.Join('\n', Lines(message, settings, subscription)))]),
        ])
        {
            Buttons = [.. Buttons(message, settings)],
        };
    }

    private static IEnumerable<string> Lines(IncomingMessage message, ChatSettings settings, Subscription? subscription)
    {
        var language = message.PhraseLanguage;
        yield return Phrases.Format(language, "settings.language", Phrases.Get(language, $"language.{settings.Language?.Code() ?? "auto"}"));
        yield return Phrases.Format(language, "settings.post", subscription is null
            ? Phrases.Get(language, "settings.post.none")
            : Phrases.Format(language, "settings.post.at", Clock.Format(subscription.Time), CityZones.Name(subscription.ZoneId, language)));
        if (!message.IsPrivate)
        {
            yield return Phrases.Get(language, $"settings.asking.{settings.Asking}");
        }
    }

    private static IEnumerable<IReadOnlyList<ReplyButton>> Buttons(IncomingMessage message, ChatSettings settings)
    {
        var language = message.PhraseLanguage;
        yield return [new ReplyButton(Phrases.Get(language, "settings.change.language"), "/language"), new ReplyButton(Phrases.Get(language, "settings.change.post"), "/subscribe")];
        if (!message.IsPrivate)
        {
            var other = settings.Asking == WhoMayAsk.Everyone ? WhoMayAsk.Admins : WhoMayAsk.Everyone;
            yield return [new ReplyButton(Phrases.Get(language, $"settings.change.{other}"), $"/asking {other}")];
        }
    }
}
