using Bot.Chat;
using Bot.Languages;
using Bot.OnThisDay;
using NodaTime;
using NodaTime.Text;

namespace Bot.Tests.OnThisDay;

public sealed class PostScheduleTests
{
    private static readonly Duration Window = Duration.FromHours(6);

    [Theory]
    // Berlin springs from 2:00 to 3:00 and falls back from 3:00 to 2:00; Cairo and Beirut spring at midnight.
    [InlineData("Europe/Berlin", "2026-03-29", "02:30", "2026-03-29T01:00:00Z")]
    [InlineData("Europe/Berlin", "2026-10-25", "02:30", "2026-10-25T00:30:00Z")]
    [InlineData("Africa/Cairo", "2026-04-24", "00:15", "2026-04-23T22:00:00Z")]
    [InlineData("Asia/Beirut", "2026-03-29", "00:30", "2026-03-28T22:00:00Z")]
    [InlineData("Asia/Riyadh", "2026-03-29", "08:30", "2026-03-29T05:30:00Z")]
    // Samoa left out 30 December 2011.
    [InlineData("Pacific/Apia", "2011-12-30", "08:30", null)]
    // Nuuk sprang at 22:00 on 30 March 2024 in some years of the database and at midnight in others: either way 22:30 is a time of that day.
    [InlineData("America/Nuuk", "2024-03-30", "22:30", "2024-03-31T00:30:00Z")]
    public void A_date_has_its_instant(string zone, string date, string time, string? expected) =>
        Assert.Equal(expected, PostSchedule.At(Date(date), Time(time), DateTimeZoneProviders.Tzdb[zone])?.ToString());

    [Theory]
    [InlineData("2026-11-12T06:29:59Z", null)]
    [InlineData("2026-11-12T06:30:00Z", "2026-11-12")]
    [InlineData("2026-11-12T12:30:00Z", "2026-11-12")]
    [InlineData("2026-11-12T12:30:01Z", null)]
    [InlineData("2026-11-15T07:00:00Z", "2026-11-15")]
    public void A_post_is_made_up_for_within_the_window_and_of_several_the_last(string now, string? date) =>
        Assert.Equal(date, Due(now, since: "2026-11-01T00:00:00Z", "08:30"));

    [Fact]
    public void What_was_due_before_the_subscription_is_not() =>
        Assert.Null(Due("2026-11-12T07:00:00Z", since: "2026-11-12T06:45:00Z", "08:30"));

    [Fact]
    public void A_post_before_midnight_is_made_up_for_under_its_own_date() =>
        Assert.Equal("2026-11-12", Due("2026-11-12T23:00:00Z", since: "2026-11-01T00:00:00Z", "23:50"));

    [Theory]
    [InlineData("2026-11-12T06:29:00Z", "2026-11-12T06:30:00Z")]
    [InlineData("2026-11-12T06:30:00Z", "2026-11-13T06:30:00Z")]
    public void The_next_post_is_the_first_one_later(string now, string next) =>
        Assert.Equal(next, PostSchedule.Next(Daily("08:30", "2026-11-01T00:00:00Z"), At(now)).ToString());

    private static string? Due(string now, string since, string time) =>
        PostSchedule.Due(Daily(time, since), At(now), Window) is { } date ? LocalDatePattern.Iso.Format(date) : null;

    private static Subscription Daily(string time, string since) =>
        new(new ChatAddress("test", 1), Time(time), "Africa/Cairo", Language.Arabic, false, At(since));

    private static Instant At(string text) => InstantPattern.General.Parse(text).Value;

    private static LocalDate Date(string text) => LocalDatePattern.Iso.Parse(text).Value;

    private static LocalTime Time(string text) => LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(text).Value;
}
