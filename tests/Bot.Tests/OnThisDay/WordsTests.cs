using Bot.Languages;
using Bot.OnThisDay;
using NodaTime;
using NodaTime.Text;

namespace Bot.Tests.OnThisDay;

public sealed class WordsTests
{
    [Theory]
    [InlineData("8:30 القاهرة", "08:30")]
    [InlineData("٨:٣٠ بتوقيت الرياض", "08:30")]
    [InlineData("8 صباحا", "08:00")]
    [InlineData("8 مساءً", "20:00")]
    [InlineData("الثامنة والنصف مساءً", "20:30")]
    [InlineData("السابعة إلا ربع صباحا", "06:45")]
    [InlineData("الثانية عشرة ليلا", "00:00")]
    [InlineData("الثانية عشرة ظهرا", "12:00")]
    [InlineData("الثانية صباحا", "02:00")]
    [InlineData("8pm London", "20:00")]
    [InlineData("12 am", "00:00")]
    [InlineData("20.15", "20:15")]
    [InlineData("25:00", null)]
    [InlineData("8:75", null)]
    [InlineData("القاهرة", null)]
    [InlineData("UTC+3", null)]
    public void A_time_is_read_from_figures_and_words(string words, string? time) =>
        Assert.Equal(time, ClockWords.Find(words) is { } found ? LocalTimePattern.CreateWithInvariantCulture("HH:mm").Format(found) : null);

    [Theory]
    [InlineData("8:30 القاهرة", "Africa/Cairo")]
    [InlineData("بتوقيت مكة المكرمة", "Asia/Riyadh")]
    [InlineData("8:30 بالدوحة", "Asia/Qatar")]
    [InlineData("الدار البيضاء 7:00", "Africa/Casablanca")]
    [InlineData("عمّان", "Asia/Amman")]
    [InlineData("سلطنة عُمان", "Asia/Dubai")]
    [InlineData("أبو ظبي", "Asia/Dubai")]
    [InlineData("8:30 new york", "America/New_York")]
    [InlineData("8:30 europe/vienna", "Europe/Vienna")]
    [InlineData("8:30 UTC+3", "Etc/GMT-3")]
    [InlineData("8:30 GMT", "Etc/UTC")]
    [InlineData("8:30 أتلانتس", null)]
    public void A_zone_is_known_by_the_names_people_use(string words, string? zone) => Assert.Equal(zone, CityZones.Find(words));

    [Fact]
    public void Every_listed_zone_is_in_the_database_and_has_a_name_in_both_languages()
    {
        foreach (var id in DateTimeZoneProviders.Tzdb.Ids.Where(id => CityZones.Name(id, Language.Arabic) != id))
        {
            Assert.Equal(id, CityZones.Find(CityZones.Name(id, Language.Arabic)));
            Assert.Equal(id, CityZones.Find(CityZones.Name(id, Language.English)));
        }

        Assert.All(CityZones.Listed, id => Assert.NotNull(DateTimeZoneProviders.Tzdb.GetZoneOrNull(id)));
    }

    [Theory]
    [InlineData("", "2026-11-12")]
    [InlineData("27 سبتمبر", "2026-09-27")]
    [InlineData("27 أيلول", "2026-09-27")]
    [InlineData("٢٧ شتنبر", "2026-09-27")]
    [InlineData("27/9", "2026-09-27")]
    [InlineData("27 September", "2026-09-27")]
    [InlineData("September 27", "2026-09-27")]
    [InlineData("12 نوفمبر 1940", "2026-11-12")]
    [InlineData("29 فبراير", "2026-02-28")]
    [InlineData("غدًا", "2026-11-13")]
    [InlineData("أمس", "2026-11-11")]
    [InlineData("31/9", null)]
    [InlineData("الأمس البعيد", null)]
    public void A_day_is_read_from_figures_and_words(string words, string? day) =>
        Assert.Equal(day, DayWords.Find(words, new LocalDate(2026, 11, 12)) is { } found ? LocalDatePattern.Iso.Format(found) : null);

    [Theory]
    [InlineData(0, "هذا العام")]
    [InlineData(1, "قبل عام")]
    [InlineData(2, "قبل عامين")]
    [InlineData(3, "قبل 3 أعوام")]
    [InlineData(10, "قبل 10 أعوام")]
    [InlineData(11, "قبل 11 عامًا")]
    [InlineData(86, "قبل 86 عامًا")]
    [InlineData(100, "قبل 100 عام")]
    [InlineData(102, "قبل 102 عام")]
    [InlineData(105, "قبل 105 أعوام")]
    [InlineData(111, "قبل 111 عامًا")]
    public void Years_are_counted_as_Arabic_counts(int years, string words) => Assert.Equal(words, DateText.Ago(years, Language.Arabic));

    [Theory]
    [InlineData("Africa/Cairo", "نوفمبر")]
    [InlineData("Asia/Beirut", "تشرين الثاني")]
    [InlineData("Africa/Casablanca", "نونبر")]
    [InlineData("Africa/Tunis", "نوفمبر")]
    public void Months_have_the_names_of_the_region(string zone, string name) =>
        Assert.Equal($"12 {name}", DateText.Of(new AnnualDate(11, 12), Language.Arabic, DateText.MonthsOf(zone)));
}
