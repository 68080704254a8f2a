using Bot.Chat;
using Bot.Languages;
using NodaTime;

namespace Bot.OnThisDay;

/// <summary>A chat's wish for the daily post.</summary>
/// <param name="Time">The hour by the chat's own clock.</param>
/// <param name="ZoneId">Of the IANA time zone database, "Africa/Cairo".</param>
/// <param name="OnlyAnniversaries">No post on a day without an event of its own.</param>
/// <param name="Since">Posts that were due before are not made up for.</param>
public sealed record Subscription(
    ChatAddress Chat, LocalTime Time, string ZoneId, Language Language, bool OnlyAnniversaries, Instant Since)
{
    /// <exception cref="NodaTime.TimeZones.DateTimeZoneNotFoundException">The database does not know the zone.</exception>
    public DateTimeZone Zone => DateTimeZoneProviders.Tzdb[ZoneId];
}
