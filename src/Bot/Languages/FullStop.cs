namespace Bot.Languages;

/// <summary>A run of . ! ? ؟ … with the closing marks and footnote marks that cling to it.</summary>
/// <param name="IsEllipsis">Two dots or more, or …: a pause, which by itself ends nothing.</param>
internal readonly record struct FullStop(int Start, int End, bool IsEllipsis, bool HasFootnotes)
{
    public static bool IsMark(char c) => c is '.' or '!' or '?' or '؟' or '…' or '۔';

    public static FullStop At(string text, int start, int end)
    {
        var run = start;
        while (run < end && IsMark(text[run]))
        {
            run++;
        }

        var (close, footnotes) = Clinging(text, run, end);
        return new FullStop(start, close, IsPause(text.AsSpan(start, run - start)), footnotes);
    }

    private static bool IsPause(ReadOnlySpan<char> run) => !run.ContainsAnyExcept('.', '…') && (run.Length > 1 || run[0] == '…');

    private static (int End, bool Footnotes) Clinging(string text, int at, int end)
    {
        var footnotes = false;
        while (at < end)
        {
            var mark = FootnoteEnd(text, at, end);
            if (mark < 0 && !IsCloser(text[at]))
            {
                break;
            }

            footnotes |= mark >= 0;
            at = mark < 0 ? at + 1 : mark;
        }

        return (at, footnotes);
    }

    /// <summary>The end of a mark [12] that stands here, spaces before it allowed, or -1.</summary>
    private static int FootnoteEnd(string text, int at, int end)
    {
        while (at < end && text[at] is ' ' or '\u00A0')
        {
            at++;
        }

        var digits = at + 1;
        while (digits < end && char.IsAsciiDigit(text[digits]))
        {
            digits++;
        }

        return at < end && text[at] == '[' && digits > at + 1 && digits < end && text[digits] == ']' ? digits + 1 : -1;
    }

    private static bool IsCloser(char c) => c is '»' or '"' or ')' or ']' or '”' or '’' or '\'' or '*' or '_' or '`' or '›';
}
