namespace Bot.Languages;

/// <summary>Strips the commonest English endings; enough for questions and short articles.</summary>
public static class EnglishStemmer
{
    private static readonly (string Ending, string Replacement)[] Rules =
    [
        ("ies", "y"), ("ied", "y"), ("sses", "ss"), ("ing", ""), ("ed", ""), ("es", ""), ("ly", ""), ("s", ""),
    ];

    /// <param name="word">Folded, in lower case.</param>
    public static string Stem(string word)
    {
        foreach (var (ending, replacement) in Rules)
        {
            if (word.Length >= ending.Length + 3 && word.EndsWith(ending, StringComparison.Ordinal) && !word.EndsWith("ss", StringComparison.Ordinal))
            {
                return TrimDouble(word[..^ending.Length] + replacement);
            }
        }

        return WithoutFinalE(word);
    }

    private static string TrimDouble(string stem) =>
        stem.Length > 3 && stem[^1] == stem[^2] && stem[^1] is not ('s' or 'l') ? stem[..^1] : WithoutFinalE(stem);

    /// <summary>Endings take the mute e with them: "declared" has to meet "declare".</summary>
    private static string WithoutFinalE(string word) => word.Length > 3 ? word.TrimEnd('e') : word;
}
