using System.Collections.Frozen;
using System.Globalization;

namespace Bot.Languages;

/// <summary>Words whose dot is no full stop: initials, titles, «ق.م.», "e.g.", and "No." before a number.</summary>
internal static class Abbreviation
{
    /// <summary>Names of Latin letters in Arabic script stand for initials: «فرانكلين دي. روزفيلت».</summary>
    private static readonly FrozenSet<string> Words = FrozenSet.ToFrozenSet(
    [
        "إيه", "بي", "بيه", "سي", "دي", "إي", "إف", "جي", "جيه", "إتش", "آي", "كي", "كيه", "إل", "إم", "إن", "أو",
        "كيو", "آر", "إس", "تي", "يو", "في", "دبليو", "دابليو", "إكس", "واي", "زد",
        "ود", "وأ",
        "Mr", "Mrs", "Ms", "Dr", "Prof", "St", "Sr", "Jr", "vs", "Gen", "Col", "Capt", "Lt", "Sgt", "Rev", "Hon", "Gov",
        "Sen", "Rep", "Adm", "Maj", "cf", "ca", "eds", "viz", "Messrs", "Mt",
    ]);

    private static readonly FrozenSet<string> BeforeNumbers = FrozenSet.ToFrozenSet(
    [
        "No", "no", "Nos", "Vol", "vol", "Fig", "fig", "pp", "Art", "art", "Sec", "Ch", "ch", "approx",
        "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec", "صص", "مج",
    ]);

    /// <summary>Whether the dot at <paramref name="dot"/> shortens the word before it; <paramref name="next"/> is the first character of what follows.</summary>
    public static bool EndsAt(string text, int from, int dot, char next)
    {
        if (text[dot] != '.')
        {
            return false;
        }

        var word = WordBefore(text, from, dot);
        return word.Length == 1 ? word is not "I" : Words.Contains(word) || (char.IsDigit(next) && BeforeNumbers.Contains(word));
    }

    /// <summary>Marks of vocalisation are part of a word: «حقًا» is no initial.</summary>
    private static string WordBefore(string text, int from, int dot)
    {
        var start = dot;
        while (start > from && (char.IsLetter(text[start - 1]) || char.GetUnicodeCategory(text[start - 1]) == UnicodeCategory.NonSpacingMark))
        {
            start--;
        }

        return text[start..dot];
    }
}
