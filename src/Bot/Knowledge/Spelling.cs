using System.Globalization;

namespace Bot.Knowledge;

/// <summary>Compares names beyond the habits of their writers: hamza, alef, ya, ta marbuta, vowel marks, case.</summary>
internal static class Spelling
{
    public static string Fold(string name) => string.Concat(name.Where(IsLetterOfWord).Select(Fold));

    private static bool IsLetterOfWord(char c) => c != 'ـ' && char.GetUnicodeCategory(c) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format);

    private static char Fold(char c) => c switch
    {
        'أ' or 'إ' or 'آ' or 'ٱ' => 'ا',
        'ى' or 'ئ' => 'ي',
        'ؤ' => 'و',
        'ة' => 'ه',
        _ => char.ToLowerInvariant(c),
    };
}
