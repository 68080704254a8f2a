using System.Text;

namespace Bot.Languages;

/// <summary>Marks that keep lines of mixed direction readable (Unicode Bidirectional Algorithm, UAX #9). They are invisible and change no letter.</summary>
public static class Bidi
{
    private const char RightToLeftMark = '\u200F';
    private const char LeftToRightMark = '\u200E';
    private const char FirstStrongIsolate = '\u2068';
    private const char PopIsolate = '\u2069';

    /// <summary>As many letters of the other direction, to one of its own, make a line one of the other direction.</summary>
    private const int Majority = 3;

    /// <summary>
    /// The mark that a line needs in front to run in the direction of its language; none when its own first letter says so, or when it is
    /// all but wholly in the other script, as a sentence of the article in an English answer. A line without letters runs from the left unless marked.
    /// </summary>
    public static string LineMark(ReadOnlySpan<char> line, Language language) => IsForeign(line, language) ? "" : FrameMark(line, language);

    /// <summary>The same for a line whose frame is the language's, whatever the names that fill it.</summary>
    public static string FrameMark(ReadOnlySpan<char> line, Language language) => (FirstStrong(line), IsRightToLeft(language)) switch
    {
        _ when line.IsWhiteSpace() => "",
        (false or null, true) => RightToLeftMark.ToString(),
        (true, false) => LeftToRightMark.ToString(),
        _ => "",
    };

    /// <summary>A name or number set into a sentence of the other direction, so that neither disturbs the order of the other.</summary>
    public static string Isolate(string part, Language language) =>
        FirstStrong(part) is { } isRightToLeft && isRightToLeft != IsRightToLeft(language) ? $"{FirstStrongIsolate}{part}{PopIsolate}" : part;

    private static bool IsForeign(ReadOnlySpan<char> line, Language language)
    {
        var (own, other) = (0, 0);
        foreach (var rune in line.EnumerateRunes())
        {
            _ = !Rune.IsLetter(rune) ? 0 : IsRightToLeft(rune) == IsRightToLeft(language) ? own++ : other++;
        }

        return other > own * Majority;
    }

    private static bool IsRightToLeft(Language language) => language == Language.Arabic;

    /// <summary>Whether the first letter is right-to-left; null for a text without letters.</summary>
    private static bool? FirstStrong(ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsRightToLeft(rune))
            {
                return true;
            }

            if (Rune.IsLetter(rune) || rune.Value == LeftToRightMark)
            {
                return false;
            }
        }

        return null;
    }

    private static bool IsRightToLeft(Rune rune) => rune.Value is RightToLeftMark or 0x061C
        or (>= 0x0590 and <= 0x08FF and not (>= 0x0660 and <= 0x0669) and not (>= 0x06F0 and <= 0x06F9)) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFC)
        && Rune.IsLetter(rune);
}
