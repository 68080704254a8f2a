using Bot.Chat;
using Bot.Languages;
using Bot.OnThisDay;
using Microsoft.Extensions.Options;
using NodaTime;

namespace Bot.Commands;

/// <summary>/today, /today 27 سبتمبر: what the articles date to a day, as the daily post would show it.</summary>
public sealed class TodayCommand(
    EventCalendars calendars, PostLines lines, ISubscriptionStore subscriptions, IOptions<OnThisDayOptions> options, TimeProvider time) : ICommand
{
    private static readonly IReadOnlyDictionary<string, LocalDate> NothingShown = new Dictionary<string, LocalDate>();

    public CommandInfo Info { get; } = new("today", "command.today");

    public async Task<Reply> HandleAsync(string arguments, IncomingMessage message, CancellationToken cancellationToken)
    {
        var subscription = await subscriptions.FindAsync(message.Chat, cancellationToken);
        var zone = subscription?.ZoneId ?? options.Value.Zone;
        var today = Instant.FromDateTimeOffset(time.GetUtcNow()).InZone(DateTimeZoneProviders.Tzdb[zone]).Date;
        if (DayWords.Find(arguments, today) is not { } date)
        {
            return message.Phrase("today.unclear");
        }

        if (EventPicker.Pick(calendars.Current, date, NothingShown, onlyAnniversaries: false) is not { } pick)
        {
            return message.Phrase("today.none");
        }

        var (language, months) = (message.PhraseLanguage, DateText.MonthsOf(zone));
        var reply = PostWriter.Write(pick, date, language, months, isSubscribed: false, await lines.OfAsync(pick, language, months, cancellationToken));
        return subscription is null ? reply with { Buttons = [.. reply.Buttons, [Subscribe(message.PhraseLanguage)]] } : reply;
    }

    private static ReplyButton Subscribe(Language language) => new(Phrases.Get(language, "post.subscribe"), "/subscribe");
}
