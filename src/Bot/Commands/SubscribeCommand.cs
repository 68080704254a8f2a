using System.Globalization;
using Bot.Chat;
using Bot.Languages;
using Bot.OnThisDay;
using NodaTime;
using NodaTime.Text;

namespace Bot.Commands;

/// <summary>/subscribe 8:30 القاهرة: the daily post, with what is missing asked for by buttons.</summary>
public sealed class SubscribeCommand(ISubscriptionStore subscriptions, ChatRights rights, TimeProvider time) : ICommand
{
    private static readonly string[] Zones =
    [
        "Africa/Cairo", "Asia/Riyadh", "Asia/Dubai", "Asia/Baghdad", "Asia/Beirut", "Asia/Damascus",
        "Asia/Amman", "Africa/Tunis", "Africa/Algiers", "Africa/Casablanca", "Europe/Berlin", "Europe/London",
    ];

    private static readonly string[] Times = ["6:00", "7:00", "8:00", "9:00", "12:00", "18:00", "20:00", "21:00"];
    private static readonly LocalTimePattern Clock = LocalTimePattern.Create("H:mm", CultureInfo.InvariantCulture);

    public CommandInfo Info { get; } = new("subscribe", "command.subscribe");

    public async Task<Reply> HandleAsync(string arguments, IncomingMessage message, CancellationToken cancellationToken)
    {
        if (!await rights.MayManageAsync(message, cancellationToken))
        {
            return message.Phrase("subscribe.admins") with { IsNotice = true };
        }

        var known = await subscriptions.FindAsync(message.Chat, cancellationToken);
        var (zone, at, only) = (CityZones.Find(arguments), ClockWords.Find(arguments), Only(arguments));
        if (arguments.Length > 0 && zone is null && at is null && only is null)
        {
            return message.Phrase("subscribe.unclear");
        }

        return ((zone ?? known?.ZoneId), at ?? known?.Time) switch
        {
            (null, _) => AskZone(message, at),
            ({ } given, null) => AskTime(message, given),
            ({ } given, { } hour) => await SaveAsync(message, hour, given, only ?? known?.OnlyAnniversaries ?? false, cancellationToken),
        };
    }

    private static bool? Only(string arguments) => Folding.Fold(arguments) switch
    {
        var words when words.Contains("فقط") || words.Contains("only") => true,
        var words when words.Contains("كل يوم") || words.Contains("every day") => false,
        _ => null,
    };

    private static Reply AskZone(IncomingMessage message, LocalTime? at) => message.Phrase("subscribe.zone") with
    {
        Buttons = Rows(Zones.Select(zone => CityZones.Name(zone, message.PhraseLanguage)), city => at is { } hour ? $"{Clock.Format(hour)} {city}" : city, 3),
    };

    private static Reply AskTime(IncomingMessage message, string zone)
    {
        var city = CityZones.Name(zone, message.PhraseLanguage);
        return message.Phrase("subscribe.time", city) with { Buttons = Rows(Times, hour => $"{hour} {city}", 4) };
    }

    private static IReadOnlyList<IReadOnlyList<ReplyButton>> Rows(IEnumerable<string> labels, Func<string, string> arguments, int inRow) =>
        [.. labels.Select(label => new ReplyButton(label, $"/subscribe {arguments(label)}")).Chunk(inRow)];

    private async Task<Reply> SaveAsync(IncomingMessage message, LocalTime at, string zone, bool only, CancellationToken cancellationToken)
    {
        var (language, now) = (message.PhraseLanguage, Instant.FromDateTimeOffset(time.GetUtcNow()));
        var subscription = new Subscription(message.Chat, at, zone, language, only, now);
        await subscriptions.SaveAsync(subscription, PostSchedule.Next(subscription, now), cancellationToken);
        return message.Phrase(only ? "subscribe.done.only" : "subscribe.done", Clock.Format(at), CityZones.Name(zone, language)) with
        {
            Buttons = [[Choice(language, only)], [new ReplyButton(Phrases.Get(language, "post.stop"), "/unsubscribe")]],
        };
    }

    private static ReplyButton Choice(Language language, bool only) => only
        ? new ReplyButton(Phrases.Get(language, "subscribe.all"), "/subscribe كل يوم")
        : new ReplyButton(Phrases.Get(language, "subscribe.only"), "/subscribe فقط");
}
