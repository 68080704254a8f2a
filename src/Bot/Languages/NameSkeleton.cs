using System.Text;

namespace Bot.Languages;

/// <summary>
/// The consonants of a name in one alphabet, so that spellings meet: ريبنتروب and ربنتروب, شولنبرج and Schulenburg.
/// Long vowels go, letters that transliterators exchange become one, doubled letters single.
/// </summary>
public static class NameSkeleton
{
    private static readonly (string Latin, string Arabic)[] Digraphs =
    [
        ("sch", "ش"), ("tch", "تش"), ("sh", "ش"), ("ch", "ش"), ("kh", "خ"), ("ph", "ف"), ("th", "ت"), ("gh", "ج"),
        ("ck", "ك"), ("zh", "ج"), ("dh", "د"), ("ce", "س"), ("ci", "س"), ("cy", "س"), ("qu", "ك"), ("x", "كس"),
    ];

    /// <summary>The skeleton of a folded word; empty when fewer than two consonants stay.</summary>
    public static string Of(string word)
    {
        var skeleton = new StringBuilder(word.Length);
        for (var i = 0; i < word.Length;)
        {
            i += Append(word, i, skeleton);
        }

        return skeleton.Length < 2 ? "" : skeleton.ToString();
    }

    private static int Append(string word, int at, StringBuilder skeleton)
    {
        foreach (var (latin, arabic) in Digraphs)
        {
            if (word.AsSpan(at).StartsWith(latin))
            {
                AppendOnce(arabic, skeleton);
                return latin.Length;
            }
        }

        AppendOnce(Consonant(word[at], at == word.Length - 1), skeleton);
        return 1;
    }

    private static void AppendOnce(string consonants, StringBuilder skeleton)
    {
        foreach (var c in consonants)
        {
            if (skeleton.Length == 0 || skeleton[^1] != c)
            {
                skeleton.Append(c);
            }
        }
    }

    private static string Consonant(char c, bool isLast) => c switch
    {
        'ا' or 'و' or 'ي' or 'ء' or 'ع' => "",
        'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'w' => "",
        'ه' or 'h' => isLast ? "" : "ه",
        'ح' => "ه",
        'ط' or 'ث' or 't' => "ت",
        'ض' or 'ذ' or 'د' or 'd' => "د",
        'ص' or 'س' or 's' => "س",
        'ظ' or 'ز' or 'z' => "ز",
        'ق' or 'ك' or 'k' or 'q' or 'c' => "ك",
        'غ' or 'ج' or 'g' or 'j' => "ج",
        'ف' or 'f' or 'v' => "ف",
        'ب' or 'b' or 'p' => "ب",
        'l' => "ل",
        'm' => "م",
        'n' => "ن",
        'r' => "ر",
        _ => c.ToString(),
    };
}
