using System.Text;

namespace Bot.Telegram;

/// <summary>Visible text with marks that do not overlap; any stretch of it can be written as HTML of its own.</summary>
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

    public override string ToString() => text.ToString();

    /// <summary>Start of the mark after the next <paramref name="count"/> ones, or the end.</summary>
    public int StartOfMarkAfter(int position, int count) =>
        marks.SkipWhile(mark => mark.End <= position).Skip(count).FirstOrDefault()?.Start ?? Length;

    public TelegramPart Part(int start, int end)
    {
        var visible = text.ToString(start, end - start);
        var html = new StringBuilder();
        var position = start;
        foreach (var mark in marks.Where(mark => mark.Start < end && mark.End > start))
        {
            var from = Math.Max(mark.Start, start);
            var to = Math.Min(mark.End, end);
            html.Append(Html.Escape(visible[(position - start)..(from - start)]));
            html.Append(mark.OpenTag).Append(Html.Escape(visible[(from - start)..(to - start)])).Append(mark.CloseTag);
            position = to;
        }

        return new TelegramPart(html.Append(Html.Escape(visible[(position - start)..])).ToString(), visible);
    }

    private sealed record Mark(int Start, int End, string OpenTag, string CloseTag);
}
