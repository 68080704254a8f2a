using System.Text.RegularExpressions;
using Bot.Languages;
using NodaTime;

namespace Bot.OnThisDay;

/// <summary>Reads the day a user names: «27 سبتمبر», "27 September", «27/9», «غدًا»; nothing is today.</summary>
public static partial class DayWords
{
    /// <summary>The day in the year of <paramref name="today"/>, 29 February as the 28th of a common one; null for no day.</summary>
    public static LocalDate? Find(string words, LocalDate today) => Folding.Fold(words).Trim() switch
    {
        "" or "اليوم" or "today" => today,
        "غدا" or "بكره" or "tomorrow" => today.PlusDays(1),
        "امس" or "البارحه" or "yesterday" => today.PlusDays(-1),
        var named => (Numbers(named) ?? Written(words))?.InYear(today.Year),
    };

    private static AnnualDate? Written(string words) =>
        DateReader.Read(new SentenceWords(words)) is [{ Month: { } month, Day: { } day }, ..] ? new AnnualDate(month, day) : null;

    private static AnnualDate? Numbers(string words)
    {
        if (DayMonth().Match(words) is not { Success: true } match)
        {
            return null;
        }

        var (day, month) = (int.Parse(match.Groups["day"].Value), int.Parse(match.Groups["month"].Value));
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(2000, month) ? new AnnualDate(month, day) : null;
    }

    [GeneratedRegex(@"^(?<day>[0-9]{1,2})\s*[/\-]\s*(?<month>[0-9]{1,2})$")]
    private static partial Regex DayMonth();
}
