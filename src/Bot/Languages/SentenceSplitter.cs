namespace Bot.Languages;

/// <summary>
/// Cuts running text into sentences, Arabic or English. Closing quotation marks, brackets and the footnote marks [12]
/// behind a full stop belong to its sentence; a line break is white space.
/// </summary>
/// <remarks>Sentences are ordered, disjoint, free of outer white space and hold every letter and digit of the range.</remarks>
public static class SentenceSplitter
{
    /// <summary>Parentheses longer than this do not hold a sentence together; keeps the search for their ends linear.</summary>
    private const int LongestParenthesis = 300;

    /// <summary>Offsets of the sentences within <c>text[start..end]</c>; ends are exclusive.</summary>
    public static IReadOnlyList<(int Start, int End)> Split(string text, int start, int end)
    {
        var sentences = new List<(int Start, int End)>();
        var from = start;
        var hasWords = false;
        for (var at = start; at < end; at++)
        {
            if (!FullStop.IsMark(text[at]))
            {
                hasWords |= char.IsLetter(text, at);
                continue;
            }

            var stop = FullStop.At(text, at, end);
            at = stop.End - 1;
            if (hasWords && Ends(text, from, stop, end))
            {
                Add(sentences, text, from, stop.End);
                (from, hasWords) = (stop.End, false);
            }
        }

        Add(sentences, text, from, end);
        return sentences;
    }

    private static bool Ends(string text, int from, FullStop stop, int end)
    {
        var next = SkipWhiteSpace(text, stop.End, end);
        return next == end
            || ((stop.HasFootnotes || IsFullStop(text, from, stop, next)) && !GoesOn(text[next]) && !IsParenthetic(text, from, stop, end));
    }

    private static bool IsFullStop(string text, int from, FullStop stop, int next) =>
        !stop.IsEllipsis && !Abbreviation.EndsAt(text, from, stop.Start, text[next]) && IsApart(text, from, stop, next);

    /// <summary>White space follows, or it was forgotten between two Arabic words.</summary>
    private static bool IsApart(string text, int from, FullStop stop, int next) =>
        next > stop.End
        || (IsArabicLetter(text[next]) && stop.Start - from > 1 && IsArabicLetter(text[stop.Start - 1]) && IsArabicLetter(text[stop.Start - 2]));

    private static bool GoesOn(char next) => char.IsLower(next) || next is '،' or '؛' or ',' or ';' or ':' or ')' or '»';

    private static bool IsParenthetic(string text, int from, FullStop stop, int end)
    {
        if (Opening(text, from, stop.End) >= 0)
        {
            return text.AsSpan(stop.End, Math.Min(LongestParenthesis, end - stop.End)).Contains(')');
        }

        var close = text.IndexOf(')', stop.Start, stop.End - stop.Start);
        return close >= 0 && !stop.HasFootnotes && Opening(text, from, close) > SkipWhiteSpace(text, from, end);
    }

    /// <summary>Where the parenthesis opens that is still open before <paramref name="at"/>, or -1.</summary>
    private static int Opening(string text, int from, int at)
    {
        var closed = 0;
        for (var i = at - 1; i >= Math.Max(from, at - LongestParenthesis); i--)
        {
            if (text[i] == '(' && closed-- == 0)
            {
                return i;
            }

            closed += text[i] == ')' ? 1 : 0;
        }

        return -1;
    }

    private static void Add(List<(int Start, int End)> sentences, string text, int start, int end)
    {
        start = SkipWhiteSpace(text, start, end);
        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (HasContent(text, start, end))
        {
            sentences.Add((start, end));
        }
    }

    private static int SkipWhiteSpace(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        return start;
    }

    private static bool HasContent(string text, int start, int end)
    {
        while (start < end && !char.IsLetterOrDigit(text, start))
        {
            start++;
        }

        return start < end;
    }

    private static bool IsArabicLetter(char c) => c is >= '\u0620' and <= '\u064A';
}
