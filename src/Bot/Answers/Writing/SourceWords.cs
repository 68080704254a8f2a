using Bot.Knowledge;
using Bot.Languages;

namespace Bot.Answers.Writing;

/// <summary>Finds in a source the words a model says stand there: word for word, or but for marks and spaces.</summary>
internal static class SourceWords
{
    private static readonly string[] Gaps = ["...", "…", "[…]", "[...]"];

    /// <summary>Where in the document, within <paramref name="within"/>, the words stand; null when they do not.</summary>
    public static (TextSpan Span, bool Exact)? Find(string text, TextSpan within, string words)
    {
        var at = text.IndexOf(words, within.Start, within.Length, StringComparison.Ordinal);
        if (at >= 0 && IsWhole(text, at, at + words.Length))
        {
            return (new TextSpan(at, at + words.Length), true);
        }

        var longest = words.Split(Gaps, StringSplitOptions.None).MaxBy(part => part.Length)!;
        return Loosely(text, within, longest) is { } span ? (span, false) : null;
    }

    /// <summary>Letters and digits must be the same, one by one; vowel marks, tatweel, direction marks, punctuation, spaces and notes [n] need not.</summary>
    private static TextSpan? Loosely(string text, TextSpan within, string words)
    {
        var (source, offsets) = Skeleton(text, within.Start, within.End);
        var (wanted, _) = Skeleton(words, 0, words.Length);
        for (var from = 0; wanted.Length > 0 && from + wanted.Length <= source.Length; from++)
        {
            from = source.IndexOf(wanted, from, StringComparison.Ordinal);
            if (from < 0)
            {
                return null;
            }

            var span = new TextSpan(offsets[from], offsets[from + wanted.Length - 1] + 1);
            if (IsWhole(text, span.Start, span.End))
            {
                return span;
            }
        }

        return null;
    }

    private static (string Letters, List<int> Offsets) Skeleton(string text, int start, int end)
    {
        var (letters, offsets) = (new char[end - start], new List<int>(end - start));
        for (var i = start; i < end; i++)
        {
            if (text[i] == '[' && NoteEnd(text, i, end) is var close and > 0)
            {
                i = close;
            }
            else if ((char.IsLetterOrDigit(text[i]) && !Folding.IsMark(text[i])) || IsInsideNumber(text, i))
            {
                letters[offsets.Count] = text[i];
                offsets.Add(i);
            }
        }

        return (new string(letters, 0, offsets.Count), offsets);
    }

    /// <summary>A point or comma between two digits is part of the number: 9.5 is not 95.</summary>
    private static bool IsInsideNumber(string text, int at) =>
        text[at] is '.' or ',' or ':' or '٫' or '٬' or '/' or '-' && at > 0 && at + 1 < text.Length && char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]);

    /// <summary>No digit is cut off at either end.</summary>
    private static bool IsWhole(string text, int start, int end) =>
        !(start > 0 && char.IsDigit(text[start - 1]) && char.IsDigit(text[start])) && !(end < text.Length && char.IsDigit(text[end]) && char.IsDigit(text[end - 1]));

    private static int NoteEnd(string text, int open, int end)
    {
        var at = open + 1;
        while (at < end && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return at > open + 1 && at < end && text[at] == ']' ? at : 0;
    }
}
