namespace Bot.Languages;

/// <summary>
/// Folds what writers of Arabic leave to habit: tashkeel, tatweel and bidi marks go; hamza seats, alef maksura, ta marbuta,
/// Persian letters and digits become their plain forms; Latin letters become lower case.
/// </summary>
public static class Folding
{
    private const char Dropped = '\0';
    private const string LatinFrom = "àáâãäåçèéêëìíîïñòóôõöøùúûüýÿšžčćğışłőűęąßœæđźńśňřťďěůāēīōūăţ";
    private const string LatinTo = "aaaaaaceeeeiiiinoooooouuuuyyszccgisloueasoadznsnrtdeuaeiouat";

    /// <summary>The folded text; offsets are lost, see <see cref="TextAnalyzer.Tokenize"/> where they matter.</summary>
    public static string Fold(string text)
    {
        var folded = new char[text.Length];
        var length = 0;
        foreach (var c in text)
        {
            if (Fold(c) is var f && f != Dropped)
            {
                folded[length++] = f;
            }
        }

        return new string(folded, 0, length);
    }

    /// <summary>The plain form of one character; '\0' when nothing stays of it.</summary>
    public static char Fold(char c) => c switch
    {
        < '\u0080' => char.ToLowerInvariant(c),
        'أ' or 'إ' or 'آ' or 'ٱ' => 'ا',
        'ى' or 'ی' or 'ئ' => 'ي',
        'ة' => 'ه',
        'ؤ' => 'و',
        'ک' or 'گ' => 'ك',
        'پ' => 'ب',
        'چ' => 'ج',
        'ڤ' => 'ف',
        'ژ' => 'ز',
        >= '\u0660' and <= '\u0669' => (char)(c - '\u0660' + '0'),
        >= '\u06F0' and <= '\u06F9' => (char)(c - '\u06F0' + '0'),
        '\u066A' => '%',
        '\u066B' => '.',
        '\u066C' => ',',
        _ when IsMark(c) => Dropped,
        >= '\u00C0' and <= '\u017F' => FoldLatin(char.ToLowerInvariant(c)),
        _ => c,
    };

    /// <summary>Vowel marks, tatweel and invisible direction marks: they change no word.</summary>
    public static bool IsMark(char c) => c is
        (>= '\u0610' and <= '\u061A') or '\u061C' or '\u0640' or (>= '\u064B' and <= '\u065F') or '\u0670'
        or (>= '\u06D6' and <= '\u06ED') or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E')
        or (>= '\u2060' and <= '\u2069') or '\uFEFF';

    private static char FoldLatin(char c) => LatinFrom.IndexOf(c) is var i and >= 0 ? LatinTo[i] : c;
}
