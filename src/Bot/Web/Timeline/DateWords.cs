using Bot.Languages;

namespace Bot.Web.Timeline;

/// <summary>Dates for people.</summary>
internal static class DateWords
{
    public static string Of(TimelineEvent told, Language language) => told switch
    {
        { Month: { } month, Day: { } day } => $"{Of(month, day, language)} {told.Year}",
        { Month: { } month } => $"{Month(month, language)} {told.Year}",
        _ => $"{told.Year}",
    };

    public static string Of(int month, int day, Language language) => $"{day} {Month(month, language)}";

    public static string Month(int month, Language language) => MonthNames.Name(language, month, MonthSet.Egyptian);

    /// <summary>In the form of the HTML element time.</summary>
    public static string Machine(TimelineEvent told) => told switch
    {
        { Month: { } month, Day: { } day } => $"{told.Year:0000}-{month:00}-{day:00}",
        { Month: { } month } => $"{told.Year:0000}-{month:00}",
        _ => $"{told.Year:0000}",
    };
}
