namespace Bot.Languages;

/// <summary>A word or number of a text in folded form.</summary>
/// <param name="Start">UTF-16 offset of its first character in the text it came from.</param>
/// <param name="End">Exclusive end offset.</param>
public readonly record struct Token(string Text, int Start, int End)
{
    public bool IsNumber => char.IsAsciiDigit(Text[0]);

    public bool IsLatin => char.IsAsciiLetterLower(Text[0]);
}
