using System.Collections.Frozen;
using Bot.Languages;

namespace Bot.Answers.Writing;

/// <summary>Numbers in words, Arabic and English, as digits; from three on, since one and two have other meanings.</summary>
internal static class NumberWords
{
    private static readonly FrozenDictionary<string, string> Values = Read(
        "3 ثلاث ثلاثه three|4 اربع اربعه four|5 خمس خمسه five|6 سته six|7 سبع سبعه seven|8 ثمان ثماني ثمانيه eight|9 تسع تسعه nine|10 عشر عشره ten",
        "11 eleven|12 twelve|13 thirteen|14 fourteen|15 fifteen|16 sixteen|17 seventeen|18 eighteen|19 nineteen",
        "20 عشرون عشرين twenty|30 ثلاثون ثلاثين thirty|40 اربعون اربعين forty|50 خمسون خمسين fifty|60 ستون ستين sixty|70 سبعون سبعين seventy",
        "80 ثمانون ثمانين eighty|90 تسعون تسعين ninety|100 مئه مائه hundred|200 مئتان مئتين مائتان مائتين|300 ثلاثمئه ثلاثمائه|400 اربعمئه اربعمائه",
        "500 خمسمئه خمسمائه|600 ستمئه ستمائه|700 سبعمئه سبعمائه|800 ثمانمئه ثمانمائه|900 تسعمئه تسعمائه|1000 الف الاف thousand|1000000 مليون ملايين million|1000000000 مليار مليارات billion");

    private static readonly FrozenSet<string> Pairs =
        "اثنان اثنين اثنتان اثنتين two يومان يومين اسبوعان اسبوعين شهران شهرين عامان عامين سنتان سنتين ساعتان ساعتين مرتان مرتين جزءان جزءين جزاين قرنان قرنين دولتان دولتين".Split(' ').ToFrozenSet();

    /// <summary>The number a folded word names, in digits; null for a word that names none.</summary>
    public static string? ValueOf(string word) =>
        Values.GetValueOrDefault(word) ?? (word.Length > 3 && word[0] is 'و' or 'ب' or 'ل' or 'ف' or 'ك' ? Values.GetValueOrDefault(word[1..]) : null);

    /// <summary>Whether the word says "two of them".</summary>
    public static bool IsPair(string word) => Pairs.Contains(word) || (word.Length > 5 && Pairs.Contains(word[1..]));

    private static FrozenDictionary<string, string> Read(params string[] lines) => lines.SelectMany(line => line.Split('|')).Select(entry => entry.Split(' '))
        .SelectMany(entry => entry.Skip(1).Select(word => (word, entry[0]))).ToFrozenDictionary(pair => Folding.Fold(pair.word), pair => pair.Item2);
}
