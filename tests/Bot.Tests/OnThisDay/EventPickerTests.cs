using Bot.OnThisDay;
using NodaTime;
using NodaTime.Text;

namespace Bot.Tests.OnThisDay;

public sealed class EventPickerTests
{
    private const string Text = """
        في 12 نوفمبر 1940، وصل الوفد إلى المدينة. في نوفمبر 1938، أُقيم المعرض الكبير. في عام 1935، صدر الكتاب الأول.

        في 29 فبراير 1936، افتُتح الجسر الجديد. في 3 يوليو 1931، أضرب العمال. وسيُفتتح المتحف في 20 أغسطس 1950، كما أُعلن.
        """;

    private static readonly EventCalendar Calendar = new(Events.Of(Text));
    private readonly Dictionary<string, LocalDate> shown = [];

    [Theory]
    [InlineData("2026-11-12", "Day 1940-11-12")]
    [InlineData("2026-11-25", "Month 1938-11")]
    [InlineData("2026-07-09", "Week 1931-07-03")]
    [InlineData("2026-07-01", "Week 1931-07-03")]
    [InlineData("2026-02-28", "Day 1936-02-29")]
    [InlineData("2028-02-28", "Archive 1940-11-12")]
    [InlineData("2028-02-29", "Day 1936-02-29")]
    [InlineData("2026-08-20", "Archive 1940-11-12")]
    public void The_rule_is_taken_in_order(string date, string expected) => Assert.Equal(expected, Pick(date));

    [Fact]
    public void An_event_is_not_anticipated_on_the_eve_of_its_day() => Assert.Equal("Archive 1940-11-12", Pick("2026-07-02"));

    [Fact]
    public void A_month_is_remembered_once_a_year()
    {
        Show("1938-11", "2026-11-02");
        Assert.Equal("Week 1940-11-12", Pick("2026-11-05"));
        Assert.Equal("Month 1938-11", Pick("2027-11-05"));
    }

    [Fact]
    public void The_archive_gives_what_was_not_shown_for_the_longest_time()
    {
        Show("1940-11-12", "2026-01-03");
        Show("1938-11", "2026-01-01");
        Show("1935", "2026-01-02");
        Show("1936-02-29", "2026-01-05");
        Show("1931-07-03", "2026-01-04");
        Assert.Equal("Archive 1938-11", Pick("2026-05-01"));
    }

    [Fact]
    public void Two_days_never_show_the_same()
    {
        var only = new EventCalendar(Events.Of("في عام 1935، صدر الكتاب الأول."));
        var key = only.Told[0].Key;
        Assert.NotNull(EventPicker.Pick(only, Date("2026-05-01"), shown, onlyAnniversaries: false));
        shown[key] = Date("2026-05-01");
        Assert.Null(EventPicker.Pick(only, Date("2026-05-02"), shown, onlyAnniversaries: false));
        Assert.NotNull(EventPicker.Pick(only, Date("2026-05-03"), shown, onlyAnniversaries: false));
    }

    [Fact]
    public void Who_wants_only_anniversaries_gets_only_those()
    {
        Assert.Null(EventPicker.Pick(Calendar, Date("2026-11-25"), shown, onlyAnniversaries: true));
        Assert.NotNull(EventPicker.Pick(Calendar, Date("2026-11-12"), shown, onlyAnniversaries: true));
    }

    private static LocalDate Date(string text) => LocalDatePattern.Iso.Parse(text).Value;

    private void Show(string told, string date) => shown[Calendar.Told.Single(known => known.Date.ToString() == told).Key] = Date(date);

    private string Pick(string date) =>
        EventPicker.Pick(Calendar, Date(date), shown, onlyAnniversaries: false) is { } pick ? $"{pick.Kind} {pick.Events[0].Date}" : "";
}
