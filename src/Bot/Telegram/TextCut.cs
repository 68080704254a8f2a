using System.Globalization;
using System.Text;

namespace Bot.Telegram;

/// <summary>Where to cut a text that is too long for one message.</summary>
internal static class TextCut
{
    private const string SentenceEnds = ".!?؟۔…\n";

    /// <summary>Nothing in it is seen: spaces, control characters, marks of direction. Telegram takes no such message.</summary>
    public static bool IsBlank(ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (!Rune.IsWhiteSpace(rune) && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Length of the first piece, at most <paramref name="limit"/> UTF-16 units.</summary>
    /// <remarks>
    /// Ends after a sentence if that fills half the piece, else after a space, else between two characters as the reader sees
    /// them; a surrogate pair stays whole even where one such character is longer than the limit.
    /// </remarks>
    public static int Find(ReadOnlySpan<char> text, int limit)
    {
        if (text.Length <= limit)
        {
            return text.Length;
        }

        var (sentence, space, character) = Candidates(text, limit);
        return sentence >= limit / 2 && sentence > 0 ? sentence
            : space > 0 ? space
            : character > 0 ? character
            : char.IsHighSurrogate(text[limit - 1]) && limit > 1 ? limit - 1 : limit;
    }

    private static (int Sentence, int Space, int Character) Candidates(ReadOnlySpan<char> text, int limit)
    {
        var (sentence, space, character) = (0, 0, 0);
        var end = 0;
        while ((end += StringInfo.GetNextTextElementLength(text[end..])) <= limit)
        {
            character = end;
            if (char.IsWhiteSpace(text[end - 1]))
            {
                space = end;
                sentence = EndsSentence(text[..end]) ? end : sentence;
            }
        }

        return (sentence, space, character);
    }

    private static bool EndsSentence(ReadOnlySpan<char> text) =>
        text[^1] == '\n' || (text.TrimEnd() is { Length: > 0 } words && SentenceEnds.Contains(words[^1]));
}
