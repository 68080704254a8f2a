using System.Text;

namespace Bot.Telegram;

/// <summary>Visible text with marks, one beside or within another; any stretch of it can be written as HTML of its own.</summary>
internal sealed class MarkedText
{
    private readonly StringBuilder text = new();
    private readonly List<Mark> marks = [];

    public int Length => text.Length;

    public int MarkCount => marks.Count;

    public MarkedText Add(string plain)
    {
        text.Append(plain);
        return this;
    }

    public MarkedText Add(string marked, string openTag, string closeTag)
    {
        if (marked.Length > 0)
        {
            marks.Add(new Mark(text.Length, text.Length + marked.Length, openTag, closeTag));
        }

        return Add(marked);
    }

    /// <summary>Adds marked text with stretches inside it that have a mark of their own, in order.</summary>
    public MarkedText Add(string marked, string openTag, string closeTag, IEnumerable<Range> inner, string innerOpen, string innerClose)
    {
        var start = text.Length;
        Add(marked, openTag, closeTag);
        foreach (var range in inner)
        {
            var (offset, length) = range.GetOffsetAndLength(marked.Length);
            marks.Add(new Mark(start + offset, start + offset + length, innerOpen, innerClose));
        }

        return this;
    }

    public override string ToString() => text.ToString();

    /// <summary>Start of the mark after the next <paramref name="count"/> ones, or the end.</summary>
    public int StartOfMarkAfter(int position, int count) =>
        marks.Where(mark => mark.End > position).Skip(count).FirstOrDefault()?.Start ?? Length;

    public TelegramPart Part(int start, int end)
    {
        var visible = text.ToString(start, end - start);
        var html = new StringBuilder();
        var open = new Stack<Mark>();
        var position = start;
        foreach (var mark in marks.Where(mark => mark.Start < end && mark.End > start))
        {
            CloseUntil(Math.Max(mark.Start, start));
            Write(Math.Max(mark.Start, start));
            html.Append(mark.OpenTag);
            open.Push(mark);
        }

        CloseUntil(end);
        Write(end);
        return new TelegramPart(html.ToString(), visible);

        void CloseUntil(int limit)
        {
            while (open.TryPeek(out var innermost) && (innermost.End <= limit || limit == end))
            {
                Write(Math.Min(innermost.End, end));
                html.Append(open.Pop().CloseTag);
            }
        }

        void Write(int to)
        {
            html.Append(Html.Escape(visible[(position - start)..(to - start)]));
            position = to;
        }
    }

    private sealed record Mark(int Start, int End, string OpenTag, string CloseTag);
}
