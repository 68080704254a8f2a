using System.Buffers;
using Bot.Knowledge;
using Bot.Languages;

namespace Bot.OnThisDay;

/// <summary>
/// Finds the dates of the Gregorian calendar in a sentence: all Arabic and English month names, digits of both scripts,
/// «١٢/١١/١٩٤٠» (day first), 12-11-1940, 1940-11-12. Hijri dates and years before Christ are passed over.
/// </summary>
internal static class DateReader
{
    /// <summary>What may stand between a month and its year.</summary>
    private static readonly SearchValues<char> Joints = SearchValues.Create(" ،,\u00A0\u200F\u200E");

    public static List<DateMention> Read(SentenceWords words)
    {
        var mentions = new List<DateMention>();
        for (var at = 0; at < words.Count;)
        {
            var found = Days(words, at) ?? InWords(words, at) ?? Numeric(words, at) ?? MonthFirst(words, at) ?? Year(words, at) ?? [];
            mentions.AddRange(found.Where(IsPossible));
            at = found.Count > 0 ? found[^1].End : at + 1;
        }

        return Joined(words, mentions);
    }

    /// <summary>«12 نوفمبر 1940», «12 و13 نوفمبر», "12–14 November 1940": each day named, of a range the first.</summary>
    private static List<DateMention>? Days(SentenceWords words, int at)
    {
        var days = new List<int>();
        var (next, range) = (at, false);
        while (words.Number(next) is >= 1 and <= 31 and var day && days.Count < 3)
        {
            next = AfterOrdinal(words, next + 1);
            if (days.Count > 0 && IsRange(words, next - 1, at))
            {
                range = true;
            }
            else
            {
                days.Add(day);
            }

            next = words.Number(next) is null && words[next] is "و" or "and" or "الي" or "to" or "حتي" && words.Number(next + 1) is not null ? next + 1 : next;
        }

        next = Skip(words, next, "من", "of", "شهر");
        if (days.Count == 0 || next >= words.Count || MonthNames.At(words.Tokens, next) is not (var month and > 0, var length))
        {
            return null;
        }

        var (year, end) = YearAfter(words, next + length);
        return IsOtherEra(words, end) ? null : [.. days.Select(day => new DateMention(Lead(words, at), at, end, year, month, day, IsRange: range))];
    }

    /// <summary>«الأول من سبتمبر عام 1939».</summary>
    private static List<DateMention>? InWords(SentenceWords words, int at)
    {
        if (OrdinalDays.At(words, at) is not var (day, next) || next >= words.Count)
        {
            return null;
        }

        next = Skip(words, next, "شهر");
        if (next >= words.Count || MonthNames.At(words.Tokens, next) is not (var month and > 0, var length))
        {
            return null;
        }

        var (year, end) = YearAfter(words, next + length);
        return [new DateMention(words[at - 1] is "اليوم" ? at - 1 : Lead(words, at), at, end, year, month, day)];
    }

    /// <summary>Whether the number ends a range that began at <paramref name="from"/>.</summary>
    private static bool IsRange(SentenceWords words, int at, int from)
    {
        var before = words[at - 1] is "th" or "st" or "nd" or "rd" ? at - 2 : at - 1;
        var tied = words[before] is "الي" or "to" or "حتي" || (words.Number(before) is not null && words.Gap(before).IndexOfAny("-–—") >= 0);
        return tied || (words[before] is "و" or "and" && DateCues.RangeStart.Contains(words.Bare(from - 1)) && words.Bare(from - 1) is "بين" or "between");
    }

    private static int AfterOrdinal(SentenceWords words, int at) => words[at] is "st" or "nd" or "rd" or "th" ? at + 1 : at;

    private static int Skip(SentenceWords words, int at, params ReadOnlySpan<string> fillers)
    {
        while (fillers.Contains(words[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>The year written behind a month, if any, and where the date ends.</summary>
    private static (int? Year, int End) YearAfter(SentenceWords words, int at)
    {
        var next = Skip(words, at, "من", "of", "عام", "سنه", "العام");
        var isMarked = words[next + 1] is "م";
        return words.Number(next) is { } year && year <= 2100 && year >= (isMarked ? 100 : 1000) && !(next == at && IsFarApart(words, at))
            ? (year, next + (isMarked ? 2 : 1))
            : (null, at);
    }

    /// <summary>More than a comma between the month and the number.</summary>
    private static bool IsFarApart(SentenceWords words, int year) => words.Gap(year - 1).IndexOfAnyExcept(Joints) >= 0;

    private static List<DateMention>? Numeric(SentenceWords words, int at)
    {
        int?[] parts = words[at].Split('.') is { Length: 3 } dotted
            ? [.. dotted.Select(part => int.TryParse(part, out var number) ? number : (int?)null)]
            : IsTied(words, at) && IsTied(words, at + 1) ? [words.Number(at), words.Number(at + 1), words.Number(at + 2)] : [];
        var end = at + (words[at].Contains('.') ? 1 : 3);
        if (parts is not [{ } a, { } b, { } c] || IsTied(words, end - 1) || IsOtherEra(words, end) || IsEitherWay(words, a, b))
        {
            return null;
        }

        var (year, month, day) = a > 31 ? (a, b, c) : IsMonthFirst(words, b) ? (c, a, b) : (c, b, a);
        return year is >= 1000 and <= 2100 ? [new DateMention(Lead(words, at), at, end, year, month, day)] : null;
    }

    // In Arabic the day stands first; in English 11/25 shows that the month may.
    private static bool IsMonthFirst(SentenceWords words, int second) => second > 12 && IsEnglish(words);

    /// <summary>11/12 in English: no rule can tell which is the month.</summary>
    private static bool IsEitherWay(SentenceWords words, int first, int second) => first <= 12 && second <= 12 && first != second && IsEnglish(words);

    private static bool IsEnglish(SentenceWords words) => words.Tokens.Any(token => token.IsLatin);

    private static bool IsTied(SentenceWords words, int at) =>
        words.Number(at) is not null && words.Number(at + 1) is not null && words.Gap(at) is ['/' or '-' or '\u2013' or '.'] or ['\u200F', '/'] or ['/', '\u200F'];

    /// <summary>«نوفمبر 1940», "November 12, 1940", and a bare month behind a word that dates lean on.</summary>
    private static List<DateMention>? MonthFirst(SentenceWords words, int at)
    {
        if (MonthNames.At(words.Tokens, at) is not (var month and > 0, var length) || !IsWritten(words, at))
        {
            return null;
        }

        var next = at + length;
        if (words.Tokens[at].IsLatin && words.Number(next) is >= 1 and <= 31 and var day && words.Gap(next - 1) is " ")
        {
            var (dayYear, dayEnd) = YearAfter(words, AfterOrdinal(words, next + 1));
            return [new DateMention(Lead(words, at), at, dayEnd, dayYear, month, day)];
        }

        var (year, end) = YearAfter(words, next);
        return (year is null && !LeansOnAWord(words, at)) || IsOtherEra(words, end) ? null : [new DateMention(Lead(words, at), at, end, year, month, null)];
    }

    /// <summary>«أب» is a father and «آب» a month, "may" is a verb and "May" a month.</summary>
    private static bool IsWritten(SentenceWords words, int at) => words[at] switch
    {
        "اب" => words.Text[words.Tokens[at].Start] == 'آ',
        _ when words.Tokens[at].IsLatin => char.IsAsciiLetterUpper(words.Text[words.Tokens[at].Start]),
        _ => true,
    };

    /// <summary>«مارس» may be a verb: a month without a number stands behind a word of time, or in a row of months.</summary>
    private static bool LeansOnAWord(SentenceWords words, int at)
    {
        var before = words.Bare(at - 1);
        return DateCues.At.Contains(before) || DateCues.Bounds.Contains(before) || DateCues.Deadline.Contains(before)
            || DateCues.RangeStart.Contains(before) || DateCues.Parts.Contains(before) || before is "of"
            || (at > 0 && words[at][0] is 'و' or 'ب' && !char.IsAsciiDigit(words[at][0]) && MonthNames.At(words.Tokens, at - 1).Month > 0 && words.Gap(at - 1) is " ")
            || (words[at][0] == 'ب' && words[at].Length > 5)
            || (before is "and" or "و" && at > 1 && MonthNames.At(words.Tokens, at - 2).Month > 0)
            || (at + 1 < words.Count && words[at + 1].StartsWith('و') && MonthNames.At(words.Tokens, at + 1).Month > 0);
    }

    private static List<DateMention>? Year(SentenceWords words, int at)
    {
        if (words.Number(at) is not (>= 1000 and <= 2100 and var year) || words[at].Length != 4 || IsOtherEra(words, at + 1))
        {
            return null;
        }

        var lead = at;
        while (DateCues.YearWords.Contains(words[lead - 1]) || DateCues.Seasons.Contains(words[lead - 1]) || DateCues.Parts.Contains(words.Bare(lead - 1)))
        {
            lead--;
        }

        var season = lead < at && (DateCues.Seasons.Contains(words[at - 1]) || DateCues.Seasons.Contains(words[at - 2]));
        return [new DateMention(lead, at, at + 1, year, null, null, season)];
    }

    private static bool IsOtherEra(SentenceWords words, int after) =>
        DateCues.OtherEra.Contains(words[after]) && (words[after] is not "قبل" || words[after + 1] is "الميلاد") && (words[after] is not "ق" || words[after + 1] is "م");

    private static int Lead(SentenceWords words, int first)
    {
        var lead = first;
        while (lead > 0 && Extends(words, lead - 1))
        {
            lead--;
        }

        return lead;
    }

    private static bool Extends(SentenceWords words, int at) =>
        DateCues.Parts.Contains(words.Bare(at)) || DateCues.Portions.Contains(words[at])
        || (words[at] is "من" or "of" && (DateCues.Portions.Contains(words[at - 1]) || DateCues.Parts.Contains(words.Bare(at - 1))))
        || (words[at] is "the" && (DateCues.Portions.Contains(words[at + 1]) || words.Number(at + 1) is not null));

    private static bool IsPossible(DateMention mention) => PartialDate.Exists(mention.Year ?? 2000, mention.Month, mention.Day);

    /// <summary>Gives a date the year of the one it stands beside, «أكتوبر ونوفمبر 1940», and marks the ends of ranges.</summary>
    private static List<DateMention> Joined(SentenceWords words, List<DateMention> mentions)
    {
        for (var i = mentions.Count - 2; i >= 0; i--)
        {
            var (first, second) = (mentions[i], mentions[i + 1]);
            if (first.First == second.First || !IsBeside(words, first.End, second.Lead))
            {
                continue;
            }

            mentions[i] = first with { Year = first.Year ?? second.Year };
            mentions[i + 1] = second with { IsRangeEnd = IsRangeEnd(words, first, second) };
        }

        return mentions;
    }

    private static bool IsBeside(SentenceWords words, int end, int lead) =>
        lead - end == 0 || (lead - end == 1 && (DateCues.RangeEnd.Contains(words[end]) || words[end] is "و" or "and"));

    private static bool IsRangeEnd(SentenceWords words, DateMention first, DateMention second) =>
        DateCues.RangeEnd.Contains(words[second.Lead - 1])
        || words.Gap(second.Lead - 1).IndexOfAny("-–—") >= 0
        || words.Bare(first.Lead - 1) is "بين" or "between";
}
