using System.Collections.Frozen;
using Bot.Languages;

namespace Bot.OnThisDay;

/// <summary>Finds what leans on a neighbour's date: «هذا المساء», «الصباح التالي», «بعد أربعة أيام», «بعد الإنذار بيومين», "two days later".</summary>
internal static class RelativeReader
{
    private static readonly string[] Next =
    [
        "اليوم التالي", "الصباح التالي", "المساء التالي", "الليله التاليه", "اليوم الموالي", "صباح الغد",
        "next day", "next morning", "next evening", "next night", "following day", "following morning", "following evening", "following night",
    ];

    private static readonly string[] Previous = ["اليوم السابق", "الليله السابقه", "day before", "previous day", "night before", "previous evening"];

    private static readonly string[] Same =
    [
        "هذا اليوم", "ذات اليوم", "نفس اليوم", "اليوم نفسه", "اليوم ذاته", "ذلك اليوم", "هذا المساء", "ذلك المساء", "مساء اليوم", "ظهر اليوم",
        "هذه الليله", "تلك الليله", "الليله نفسها", "نفس الليله", "الليله ذاتها", "المساء نفسه", "هذا الصباح", "صباح اليوم نفسه",
        "same day", "that day", "that evening", "that night", "that morning", "that afternoon", "same evening", "same night",
    ];

    private static readonly string[] Weak =
    [
        "في الظهيره", "في المساء", "في الصباح", "في الليل", "عند الفجر", "عند الظهر", "عند المساء", "بعد الظهر", "ليلا", "مساء", "ظهرا", "فجرا",
        "at noon", "at midnight", "at dawn", "at dusk", "in the evening", "in the afternoon", "in the morning", "at night",
    ];

    private static readonly FrozenDictionary<string, (int Count, TimeUnit Unit)> Duals = new Dictionary<string, (int, TimeUnit)>
    {
        ["يوم"] = (1, TimeUnit.Day), ["يومين"] = (2, TimeUnit.Day), ["اسبوع"] = (1, TimeUnit.Week), ["اسبوعين"] = (2, TimeUnit.Week),
        ["شهر"] = (1, TimeUnit.Month), ["شهرين"] = (2, TimeUnit.Month), ["عام"] = (1, TimeUnit.Year), ["عامين"] = (2, TimeUnit.Year),
        ["سنه"] = (1, TimeUnit.Year), ["سنتين"] = (2, TimeUnit.Year),
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, TimeUnit> Units = new Dictionary<string, TimeUnit>
    {
        ["ايام"] = TimeUnit.Day, ["يوم"] = TimeUnit.Day, ["يوما"] = TimeUnit.Day, ["day"] = TimeUnit.Day, ["days"] = TimeUnit.Day,
        ["اسابيع"] = TimeUnit.Week, ["اسبوعا"] = TimeUnit.Week, ["week"] = TimeUnit.Week, ["weeks"] = TimeUnit.Week,
        ["اشهر"] = TimeUnit.Month, ["شهور"] = TimeUnit.Month, ["شهرا"] = TimeUnit.Month, ["month"] = TimeUnit.Month, ["months"] = TimeUnit.Month,
        ["سنوات"] = TimeUnit.Year, ["اعوام"] = TimeUnit.Year, ["سنه"] = TimeUnit.Year, ["عاما"] = TimeUnit.Year, ["year"] = TimeUnit.Year, ["years"] = TimeUnit.Year,
    }.ToFrozenDictionary();

    private static readonly string[][] Numerals =
    [
        ["one", "a"], ["two"], ["ثلاث", "ثلاثه", "three"], ["اربع", "اربعه", "four"], ["خمس", "خمسه", "five"], ["ست", "سته", "six"],
        ["سبع", "سبعه", "seven"], ["ثماني", "ثمانيه", "eight"], ["تسع", "تسعه", "nine"], ["عشر", "عشره", "ten"],
    ];

    /// <summary>Null when the sentence leans on no date.</summary>
    public static RelativeCue? Read(SentenceWords words) => Counted(words) ?? CountedBehind(words) ?? Later(words) ?? Fixed(words);

    private static RelativeCue? Fixed(SentenceWords words) => words switch
    {
        _ when Finds(words, Next) => new RelativeCue(1, TimeUnit.Day, []),
        _ when Finds(words, Previous) => new RelativeCue(-1, TimeUnit.Day, []),
        _ when Finds(words, Same) => RelativeCue.SameDay(needsDay: false),
        _ when Finds(words, Weak) => RelativeCue.SameDay(needsDay: true),
        _ => null,
    };

    private static bool Finds(SentenceWords words, string[] phrases) =>
        Array.Exists(phrases, phrase => words.Find(phrase) is var at and >= 0 && !words.IsQuoted(at) && !IsBothDayAndNight(words, at));

    private static bool IsBothDayAndNight(SentenceWords words, int at) => words[at] is "ليلا" && (words[at + 1] is "ونهارا" || words[at - 1] is "نهارا");

    /// <summary>«بعد أربعة أيام [من …]» at the head of the sentence; in its middle it counts from something told there.</summary>
    private static RelativeCue? Counted(SentenceWords words)
    {
        if (words.Bare(0) is not ("بعد" or "عقب") || Amount(words, 1) is not var (count, unit, end))
        {
            return null;
        }

        end = words[end] is "واحد" or "واحده" or "فقط" ? end + 1 : end;
        return new RelativeCue(count, unit, words[end] is "من" or "علي" or "عن" && words[end + 1] is not "ذلك" ? Name(words, end + 1) : []);
    }

    /// <summary>«بعد الإنذار السوفيتي بيومين», «بعد ذلك بأسبوع».</summary>
    private static RelativeCue? CountedBehind(SentenceWords words)
    {
        var side = words.Bare(0);
        if (side is not ("بعد" or "عقب" or "قبل"))
        {
            return null;
        }

        for (var at = 1; at < words.Count && !words.IsParted(0, at); at++)
        {
            if (words[at][0] == 'ب' && Amount(words, at, grown: true) is var (count, unit, _))
            {
                return new RelativeCue(side is "قبل" ? -count : count, unit, at > 1 && words[1] is not "ذلك" ? Slice(words, 1, at) : []);
            }
        }

        return null;
    }

    /// <summary>"Two days later", "four weeks after the ultimatum".</summary>
    private static RelativeCue? Later(SentenceWords words)
    {
        if (Amount(words, 0) is not var (count, unit, end) || words[end] is not ("later" or "after" or "afterwards"))
        {
            return null;
        }

        return new RelativeCue(count, unit, words[end] is "after" && words[end + 1] is not "that" ? Name(words, end + 1) : []);
    }

    private static (int Count, TimeUnit Unit, int End)? Amount(SentenceWords words, int at, bool grown = false)
    {
        var word = grown ? words[at][1..] : words[at];
        if (Duals.TryGetValue(word, out var dual))
        {
            return (dual.Count, dual.Unit, at + 1);
        }

        return (words.Number(at) ?? Numeral(word)) is { } count and < 1000 && Units.TryGetValue(words[at + 1], out var unit) ? (count, unit, at + 2) : null;
    }

    private static int? Numeral(string word) => Array.FindIndex(Numerals, names => names.Contains(word)) is var found and >= 0 ? found + 1 : null;

    private static List<string> Name(SentenceWords words, int from)
    {
        var end = from + 1;
        while (end < words.Count && !words.IsParted(from, end))
        {
            end++;
        }

        return Slice(words, from, Math.Min(end, words.Count));
    }

    private static List<string> Slice(SentenceWords words, int from, int end) =>
        [.. Enumerable.Range(from, end - from).Select(at => TextAnalyzer.Stem(words[at]))];
}
