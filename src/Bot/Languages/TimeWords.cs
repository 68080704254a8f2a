using System.Collections.Frozen;

namespace Bot.Languages;

/// <summary>Folded words for lengths of time, Arabic and English.</summary>
public static class TimeWords
{
    private static readonly FrozenSet<string> Units = Set("يوم يوما ايام اسبوع اسبوعا اسابيع شهر شهرا اشهر شهور عام عاما اعوام سنه سنوات سنين ساعه ساعات دقيقه دقائق قرن قرنا قرون عقد عقود وقت مده day days week weeks month months year years hour hours minute minutes time");
    private static readonly FrozenSet<string> Duals = Set("يومين يومان اسبوعين اسبوعان شهرين شهران عامين عامان سنتين سنتان ساعتين ساعتان دقيقتين قرنين عقدين");

    /// <summary>A unit of time («سنوات»), or two of one («عامين»).</summary>
    public static bool IsLength(string word) => Units.Contains(word) || Duals.Contains(word);

    /// <summary>Two of a unit, which is a number in itself.</summary>
    public static bool IsDual(string word) => Duals.Contains(word);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet();
}
