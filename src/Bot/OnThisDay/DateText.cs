using Bot.Knowledge;
using Bot.Languages;
using NodaTime;

namespace Bot.OnThisDay;

/// <summary>Dates and anniversaries in words.</summary>
public static class DateText
{
    /// <summary>«12 نوفمبر 1940», «نوفمبر 1940» or «1940».</summary>
    public static string Of(PartialDate date, Language language, MonthSet months) => date.Precision switch
    {
        DatePrecision.Day => $"{date.Day} {MonthNames.Name(language, date.Month!.Value, months)} {date.Year}",
        DatePrecision.Month => $"{MonthNames.Name(language, date.Month!.Value, months)} {date.Year}",
        _ => $"{date.Year}",
    };

    /// <summary>«12 نوفمبر».</summary>
    public static string Of(AnnualDate day, Language language, MonthSet months) => $"{day.Day} {MonthNames.Name(language, day.Month, months)}";

    /// <summary>«قبل 86 عامًا»: the counted noun follows the number as Arabic grammar has it.</summary>
    public static string Ago(int years, Language language) => (years, language) switch
    {
        (<= 0, _) => Phrases.Get(language, "ago.0"),
        (1, _) => Phrases.Get(language, "ago.1"),
        (2, Language.Arabic) => Phrases.Get(language, "ago.2"),
        (_, Language.Arabic) => Phrases.Format(language, (years % 100) switch { >= 3 and <= 10 => "ago.few", >= 11 => "ago.many", _ => "ago.hundred" }, years),
        _ => Phrases.Format(language, "ago.many", years),
    };

    /// <summary>The names that the people of a time zone use for the months.</summary>
    public static MonthSet MonthsOf(string zoneId) => zoneId switch
    {
        "Asia/Beirut" or "Asia/Damascus" or "Asia/Amman" or "Asia/Baghdad" or "Asia/Jerusalem" or "Asia/Gaza" or "Asia/Hebron" => MonthSet.Levantine,
        "Africa/Algiers" or "Africa/Tunis" => MonthSet.Maghrebi,
        "Africa/Casablanca" or "Africa/El_Aaiun" => MonthSet.Moroccan,
        _ => MonthSet.Egyptian,
    };
}
