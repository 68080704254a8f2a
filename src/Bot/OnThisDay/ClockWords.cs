using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Languages;
using NodaTime;

namespace Bot.OnThisDay;

/// <summary>Reads a time of day: «8:30», «٨ مساءً», «الثامنة والنصف صباحا», "8 pm".</summary>
public static partial class ClockWords
{
    private static readonly string[][] Hours =
    [
        ["الواحده"], ["الثانيه"], ["الثالثه"], ["الرابعه"], ["الخامسه"], ["السادسه"], ["السابعه"], ["الثامنه"], ["التاسعه"],
        ["العاشره"], ["الحاديه"], [],
    ];

    /// <summary>Null when the words name no time.</summary>
    public static LocalTime? Find(string words)
    {
        var folded = Folding.Fold(words);
        return Clock().Match(folded) is { Success: true } clock ? Read(clock, folded) : Spoken(folded);
    }

    private static LocalTime? Read(Match clock, string folded)
    {
        var hour = int.Parse(clock.Groups["hour"].Value, CultureInfo.InvariantCulture);
        var minute = clock.Groups["minute"] is { Success: true } written ? int.Parse(written.Value, CultureInfo.InvariantCulture) : 0;
        return minute < 60 && Hour(hour, folded) is { } known ? new LocalTime(known, minute) : null;
    }

    private static LocalTime? Spoken(string folded)
    {
        var hour = folded.Contains("الثانيه عشر") ? 12 : 1 + Array.FindIndex(Hours, names => names.Any(name => folded.Split(' ').Contains(name)));
        if (hour == 0 || Hour(hour, folded) is not { } known)
        {
            return null;
        }

        var time = new LocalTime(known, 0);
        return folded switch
        {
            _ when folded.Contains("الا ربع") => time.PlusMinutes(-15),
            _ when folded.Contains("والنصف") => time.PlusMinutes(30),
            _ when folded.Contains("والربع") => time.PlusMinutes(15),
            _ => time,
        };
    }

    private static int? Hour(int hour, string folded) => hour switch
    {
        > 23 => null,
        12 when Morning().IsMatch(folded) || folded.Contains("ليلا") => 0,
        < 12 when Evening().IsMatch(folded) => hour + 12,
        _ => hour,
    };

    [GeneratedRegex(@"(?<![\d:+\-])(?<hour>\d{1,2})(?:[:.](?<minute>\d{2}))?(?![\d:])")]
    private static partial Regex Clock();

    [GeneratedRegex(@"صباح|فجر|(\b|\d)ص\b|(\b|\d)a\.?m\b|منتصف الليل")]
    private static partial Regex Morning();

    [GeneratedRegex(@"مساء|ليلا|الظهر|ظهرا|عصر|(\b|\d)م\b|(\b|\d)p\.?m\b")]
    private static partial Regex Evening();
}
