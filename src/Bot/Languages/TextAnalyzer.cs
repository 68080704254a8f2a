namespace Bot.Languages;

/// <summary>Cuts text into folded words and turns words into index terms. Arabic and Latin script mix freely.</summary>
public static class TextAnalyzer
{
    private const int GramLength = 4;

    /// <summary>Characters of a text that is cut up without a buffer on the heap, as most questions and sentences are.</summary>
    private const int ShortText = 256;

    /// <summary>
    /// Words and numbers in order. A number keeps its inner point or colon ("9.5", "11:05") and loses its thousands commas;
    /// digits and letters run together are two tokens. Footnote marks [12] are no tokens.
    /// </summary>
    public static List<Token> Tokenize(string text)
    {
        var tokens = new List<Token>(text.Length / 6);
        var buffer = text.Length <= ShortText ? stackalloc char[ShortText] : new char[text.Length];
        for (var at = 0; at < text.Length;)
        {
            if (text[at] == '[' && FootnoteLength(text, at) is var mark and > 0)
            {
                at += mark;
            }
            else if (Folding.Fold(text[at]) is var first && char.IsLetterOrDigit(first))
            {
                at = ReadToken(text, at, char.IsAsciiDigit(first), buffer, tokens);
            }
            else
            {
                at++;
            }
        }

        return tokens;
    }

    /// <summary>The words of a text, one space between: the same for texts that differ in marks, spelling of letters and spaces alone.</summary>
    public static string Words(string text) => string.Join(' ', Tokenize(text).Select(token => token.Text));

    /// <summary>The term that stands for all inflected forms of a folded word.</summary>
    public static string Stem(string word) => word[0] switch
    {
        >= '0' and <= '9' => word,
        < '\u0080' => EnglishStemmer.Stem(word),
        _ => ArabicStemmer.Stem(word),
    };

    /// <summary>
    /// Character 4-grams of a folded word with '_' for its edges; a shorter word is one gram. They bridge spelling and
    /// inflection, and measure best beside light stems (R@1 .915 against .873 for stems alone on XQuAD-ar).
    /// </summary>
    public static IEnumerable<string> Grams(string word)
    {
        var edged = Edged(word);
        for (var i = 0; i < GramCount(edged); i++)
        {
            yield return Gram(edged, i).ToString();
        }
    }

    /// <summary>The word between the marks of its edges; of this, <see cref="Gram"/> cuts the grams without a copy.</summary>
    public static string Edged(string word) => $"_{word}_";

    public static int GramCount(string edged) => Math.Max(1, edged.Length - GramLength + 1);

    public static ReadOnlySpan<char> Gram(string edged, int at) => edged.AsSpan(at, Math.Min(GramLength, edged.Length));

    private static int ReadToken(string text, int start, bool isNumber, Span<char> buffer, List<Token> tokens)
    {
        var length = 0;
        var end = start;
        for (var at = start; at < text.Length; at++)
        {
            var c = Folding.Fold(text[at]);
            if (c == '\0')
            {
                continue;
            }

            if (isNumber && c is '.' or ',' or ':' && IsInsideNumber(text, at))
            {
                if (c != ',')
                {
                    buffer[length++] = c;
                }

                continue;
            }

            if (!char.IsLetterOrDigit(c) || char.IsAsciiDigit(c) != isNumber)
            {
                break;
            }

            buffer[length++] = c;
            end = at + 1;
        }

        tokens.Add(new Token(new string(buffer[..length]), start, end));
        return end;
    }

    private static bool IsInsideNumber(string text, int at) =>
        at > 0 && at + 1 < text.Length && char.IsAsciiDigit(Folding.Fold(text[at - 1])) && char.IsAsciiDigit(Folding.Fold(text[at + 1]));

    private static int FootnoteLength(string text, int at)
    {
        var end = at + 1;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end > at + 1 && end < text.Length && text[end] == ']' ? end - at + 1 : 0;
    }
}
