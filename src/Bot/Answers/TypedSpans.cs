using System.Collections.Frozen;
using Bot.Languages;

namespace Bot.Answers;

/// <summary>Finds the parts of a sentence that are of the wanted kind: dates, numbers with their units, reasons, names.</summary>
internal static class TypedSpans
{
    private static readonly FrozenSet<string> Seasons = Set("صيف خريف شتاء ربيع منتصف اواخر اوائل نهايه بدايه مطلع اول عام سنه قرن القرن العام summer winter spring autumn early late mid");
    private static readonly FrozenSet<string> DayTimes = Set("صباحا مساء ظهرا ليلا الظهيره المساء الصباح فجرا عصرا am pm");
    private static readonly FrozenSet<string> Scales = Set("الف الاف مليون ملايين مليار مليارات بليون مئه مائه thousand million billion hundred");
    private static readonly FrozenSet<string> Pairs = Set("جزاين جزءين مرتين مرتان مليونين الفين مئتين ضعفين");
    private static readonly FrozenSet<string> NumberWords = Set(
        "واحد واحده اثنان اثنين اثنتان اثنتين ثلاث ثلاثه اربع اربعه خمس خمسه ست سته سبع سبعه ثمان ثماني ثمانيه تسع تسعه عشر عشره عشرون عشرين ثلاثون ثلاثين اربعون اربعين خمسون خمسين ستون ستين سبعون سبعين ثمانون ثمانين تسعون تسعين مئه مائه مئتان مئتين ثلاثمئه اربعمئه خمسمئه ستمئه الف الفان مليون نصف ربع ثلث ثلثي عشرات مئات الاف ملايين one two three four five six seven eight nine ten eleven twelve twenty thirty hundred thousand million half");

    private static readonly FrozenSet<string> ReasonCues = Set(
        "بسبب لان لانه لانها لانهم لانهما نتيجه لكونه لكونها بهدف بغيه خوفا اذ جراء بفضل كي لكي حتي سببه يعود ضمانا خشيه تحسبا because since due owing");

    /// <summary>Dates and times, as token ranges [first, last].</summary>
    public static IEnumerable<(int First, int Last)> Dates(SentenceView view)
    {
        for (var i = 0; i < view.Tokens.Count; i++)
        {
            var last = DateEnd(view, i);
            if (last >= i)
            {
                yield return (i, last);
                i = last;
            }
        }
    }

    /// <summary>Numbers in digits or words, each with its scale and the word that is counted; not those of dates.</summary>
    public static IEnumerable<(int First, int Last)> Numbers(SentenceView view)
    {
        var dates = Dates(view).Where(d => !IsLength(view, d)).ToList();
        for (var i = 0; i < view.Tokens.Count; i++)
        {
            if (dates.Exists(d => d.First <= i && i <= d.Last))
            {
                continue;
            }

            if (IsDual(view.Tokens[i].Text))
            {
                yield return (i, i);
            }
            else if (IsNumber(view.Tokens[i].Text))
            {
                var last = NumberEnd(view, i);
                yield return (i, last);
                i = last;
            }
        }
    }

    /// <summary>Whether the range is a length of time («عشر سنوات») rather than a point in it.</summary>
    public static bool IsLength(SentenceView view, (int First, int Last) span)
    {
        for (var i = span.First; i <= span.Last; i++)
        {
            if (IsDual(view.Tokens[i].Text) || IsPeriod(view, i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a day of a month stands in the sentence, or a time of day.</summary>
    public static bool HasDay(SentenceView view) =>
        Enumerable.Range(0, view.Tokens.Count).Any(i => IsDay(view, i) || view.Tokens[i].Text.Contains(':'));

    /// <summary>From a word of reason to the end of its clause.</summary>
    public static IEnumerable<(int First, int Last)> Reasons(SentenceView view)
    {
        for (var i = 0; i < view.Tokens.Count; i++)
        {
            if (ReasonCues.Contains(view.Tokens[i].Text) && i + 1 < view.Tokens.Count)
            {
                yield return (i, ClauseEnd(view, i));
            }
        }
    }

    /// <summary>The last token before the next punctuation, at most 14 tokens on.</summary>
    public static int ClauseEnd(SentenceView view, int from)
    {
        var last = from;
        while (!view.BreaksAfter(last) && last - from < 14)
        {
            last++;
        }

        return last;
    }

    public static bool IsNumber(string word) => char.IsAsciiDigit(word[0]) || NumberWords.Contains(word) || NumberWords.Contains(Bare(word));

    private static bool IsDual(string word) => IsPair(word) || IsPair(Bare(word));

    private static bool IsPair(string word) => Pairs.Contains(word) || TimeWords.IsDual(word);

    private static string Bare(string word) => word.Length > 3 && word[0] is 'و' or 'ب' or 'ل' or 'ف' ? word[1..] : word;

    private static int NumberEnd(SentenceView view, int from)
    {
        var last = from;
        while (last + 1 < view.Tokens.Count && !view.BreaksAfter(last) && Continues(view.Tokens[last + 1].Text))
        {
            last++;
        }

        return last + 1 < view.Tokens.Count && !view.BreaksAfter(last) && !view.IsFunction(last + 1) ? last + 1 : last;

        static bool Continues(string word) => Scales.Contains(word) || IsNumber(word);
    }

    private static int DateEnd(SentenceView view, int at)
    {
        var (tokens, last) = (view.Tokens, at - 1);
        for (var i = at; i < tokens.Count && i - at < 7; i++)
        {
            if (DatePart(view, i, i > at) is var length and > 0)
            {
                i += length - 1;
                last = i;
            }
            else if (!(i > at && tokens[i].Text is "في" or "او" or "من" or "حتي" or "الي" && i + 1 < tokens.Count && DatePart(view, i + 1, true) > 0))
            {
                break;
            }
        }

        return last > at || last == at && (IsYear(tokens[at].Text) || MonthNames.At(tokens, at).Month > 0 || tokens[at].Text.Contains(':') || DayTimes.Contains(tokens[at].Text)) ? last : at - 1;
    }

    private static int DatePart(SentenceView view, int at, bool inside)
    {
        var word = view.Tokens[at].Text;
        var month = MonthNames.At(view.Tokens, at);
        if (month.Month > 0)
        {
            return month.Length;
        }

        var starts = IsYear(word) || IsDay(view, at) || word.Contains(':') || DayTimes.Contains(word) || (Seasons.Contains(word) && FollowedByDate(view, at));
        return starts || (inside && Seasons.Contains(word) && FollowedByDate(view, at)) || IsPeriod(view, at) ? 1 : 0;
    }

    private static bool FollowedByDate(SentenceView view, int at) =>
        at + 1 < view.Tokens.Count && (IsYear(view.Tokens[at + 1].Text) || MonthNames.At(view.Tokens, at + 1).Month > 0 || Seasons.Contains(view.Tokens[at + 1].Text));

    private static bool IsDay(SentenceView view, int at) =>
        int.TryParse(view.Tokens[at].Text, out var day) && day is >= 1 and <= 31 && at + 1 < view.Tokens.Count && MonthNames.At(view.Tokens, at + 1).Month > 0;

    private static bool IsPeriod(SentenceView view, int at) =>
        TimeWords.IsLength(view.Tokens[at].Text) && at > 0 && IsNumber(view.Tokens[at - 1].Text);

    private static bool IsYear(string word) => word.Length == 4 && int.TryParse(word, out var year) && year is >= 1000 and <= 2100;

    private static FrozenSet<string> Set(string words) => words.Split(' ').Select(Folding.Fold).ToFrozenSet();
}
