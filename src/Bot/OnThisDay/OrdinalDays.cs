namespace Bot.OnThisDay;

/// <summary>Days of the month in words: «الأول من سبتمبر», «الحادي والعشرين من مايو», «غرة يناير».</summary>
internal static class OrdinalDays
{
    private static readonly string[] Units =
        ["الاول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع", "العاشر", "الحادي"];

    /// <summary>The day whose words begin at <paramref name="at"/> and the word after them, the «من» included; null for none.</summary>
    public static (int Day, int End)? At(SentenceWords words, int at)
    {
        if (words[at] is "غره" or "فاتح")
        {
            return (1, at + 1);
        }

        // «النصف الأول من» is a part of the month; «اليوم الأول من» its first day.
        return Day(words, at) is var (day, end) && words[end] is "من" && (!DateCues.Portions.Contains(words[at - 1]) || words[at - 1] is "اليوم") && !IsPart(words[at - 1])
            ? (day, end + 1)
            : null;
    }

    private static bool IsPart(string before) => before is "الثلث" or "الربع" or "العقد" or "الاسبوع" or "النصف" or "القسم" or "الجزء";

    private static (int Day, int End)? Day(SentenceWords words, int at)
    {
        var unit = Array.IndexOf(Units, words[at]) + 1;
        return (unit == 11 ? 1 : unit, words[at + 1]) switch
        {
            (0, _) => words[at] is "العشرين" or "العشرون" ? (20, at + 1) : words[at] is "الثلاثين" or "الثلاثون" ? (30, at + 1) : null,
            (var u, "عشر") => (10 + u, at + 2),
            (var u, "والعشرين" or "والعشرون") => (20 + u, at + 2),
            (1, "والثلاثين" or "والثلاثون") => (31, at + 2),
            _ when unit == 11 => null,
            (var u, _) => (u, at + 1),
        };
    }
}
