using System.Collections.Frozen;

namespace Bot.Languages;

/// <summary>Month names of the Gregorian calendar: the Egyptian, Levantine and Maghreb sets, and English. Folded words.</summary>
public static class MonthNames
{
    private static readonly string[][] Sets =
    [
        ["يناير", "كانون الثاني", "جانفي", "january", "jan"],
        ["فبراير", "شباط", "فيفري", "february", "feb"],
        ["مارس", "اذار", "march", "mar"],
        ["ابريل", "نيسان", "افريل", "april", "apr"],
        ["مايو", "ايار", "ماي", "may"],
        ["يونيو", "حزيران", "جوان", "june", "jun", "يونيه"],
        ["يوليو", "تموز", "جويليه", "يوليوز", "july", "jul", "يوليه"],
        ["اغسطس", "اب", "اوت", "غشت", "august", "aug"],
        ["سبتمبر", "ايلول", "شتنبر", "september", "sep", "sept"],
        ["اكتوبر", "تشرين الاول", "october", "oct"],
        ["نوفمبر", "تشرين الثاني", "نونبر", "november", "nov"],
        ["ديسمبر", "كانون الاول", "دجنبر", "december", "dec"],
    ];

    private const string English = "January،February،March،April،May،June،July،August،September،October،November،December";

    /// <summary>By <see cref="MonthSet"/>.</summary>
    private static readonly string[] Arabic =
    [
        "يناير،فبراير،مارس،أبريل،مايو،يونيو،يوليو،أغسطس،سبتمبر،أكتوبر،نوفمبر،ديسمبر",
        "كانون الثاني،شباط،آذار،نيسان،أيار،حزيران،تموز،آب،أيلول،تشرين الأول،تشرين الثاني،كانون الأول",
        "جانفي،فيفري،مارس،أفريل،ماي،جوان،جويلية،أوت،سبتمبر،أكتوبر،نوفمبر،ديسمبر",
        "يناير،فبراير،مارس،أبريل،ماي،يونيو،يوليوز،غشت،شتنبر،أكتوبر،نونبر،دجنبر",
    ];

    private static readonly FrozenDictionary<string, int> Numbers = Sets
        .SelectMany((names, i) => names.Select(name => (name, Month: i + 1))).ToFrozenDictionary(p => p.name, p => p.Month);

    /// <summary>Whether the word alone is a month's name; the short "اب" is too often a father.</summary>
    public static bool IsMonth(string word) => word != "اب" && Numbers.ContainsKey(word);

    /// <summary>
    /// The month whose name begins at token <paramref name="at"/>, with the number of tokens it takes; (0, 0) for none. A letter grown
    /// to the front («بنوفمبر») is seen through; the short "اب" counts only bare.
    /// </summary>
    public static (int Month, int Length) At(IReadOnlyList<Token> tokens, int at)
    {
        var word = tokens[at].Text;
        if (at + 1 < tokens.Count && Numbers.TryGetValue($"{word} {tokens[at + 1].Text}", out var two))
        {
            return (two, 2);
        }

        if (Numbers.TryGetValue(word, out var one))
        {
            return (one, 1);
        }

        return word.Length > 4 && word[0] is 'و' or 'ب' or 'ل' or 'ف' && Numbers.TryGetValue(word[1..], out var grown) ? (grown, 1) : (0, 0);
    }

    /// <summary>The month's name as it is written, 1 for January.</summary>
    public static string Name(Language language, int month, MonthSet set = MonthSet.Egyptian) =>
        (language == Language.English ? English : Arabic[(int)set]).Split('،')[month - 1];
}
