using Bot.Chat;
using Bot.Languages;

namespace Bot.Telegram;

/// <summary>Writes a reply as Telegram's HTML, in as many parts as its length needs.</summary>
/// <remarks>
/// A part is at most 4096 UTF-16 units after entity parsing and holds at most 100 entities. A block goes whole into one part if it can.
/// Between parts only white space may get lost; quotations are never touched.
/// </remarks>
public static class TelegramText
{
    public const int MaxLength = 4096;

    private const int MaxMarks = 100;
    private const string Gap = "\n\n";

    public static IReadOnlyList<TelegramPart> Render(Reply reply, int maxLength = MaxLength)
    {
        var parts = new List<TelegramPart>();
        var page = new List<TelegramPart>();
        var (length, marks) = (0, 0);
        foreach (var block in reply.Blocks.Select(block => Mark(block, reply.Language)))
        {
            if (page.Count > 0 && (length + Gap.Length + block.Length > maxLength || marks + block.MarkCount > MaxMarks))
            {
                parts.Add(Join(page));
                page.Clear();
                (length, marks) = (0, 0);
            }

            var pieces = Split(block, maxLength);
            parts.AddRange(pieces.SkipLast(1));
            page.AddRange(pieces.TakeLast(1));
            length += Gap.Length + (pieces.LastOrDefault()?.Text.Length ?? 0);
            marks += block.MarkCount;
        }

        return page.Count > 0 ? [.. parts, Join(page)] : parts;
    }

    private static List<TelegramPart> Split(MarkedText block, int maxLength)
    {
        var text = block.ToString();
        var pieces = new List<TelegramPart>();
        for (var start = 0; start < text.Length;)
        {
            var limit = Math.Min(maxLength, block.StartOfMarkAfter(start, MaxMarks) - start);
            var end = start + TextCut.Find(text.AsSpan(start), limit);
            if (!TextCut.IsBlank(text.AsSpan(start, end - start)))
            {
                pieces.Add(block.Part(start, end));
            }

            start = end;
        }

        return pieces;
    }

    private static TelegramPart Join(List<TelegramPart> page) =>
        new(string.Join(Gap, page.Select(part => part.Html)), string.Join(Gap, page.Select(part => part.Text)));

    private static MarkedText Mark(ReplyBlock block, Language language) => block switch
    {
        TextBlock text => Mark(text, language),
        QuoteBlock quote => Mark(quote, language),
        _ => throw new ArgumentException($"No Telegram text for {block.GetType().Name}.", nameof(block)),
    };

    private static MarkedText Mark(TextBlock text, Language language)
    {
        var marked = new MarkedText();
        var all = string.Concat(text.Runs.Select(run => run.Text));
        var at = 0;
        foreach (var (line, bold) in text.Runs.SelectMany(Lines))
        {
            if (at == 0 || all[at - 1] == '\n')
            {
                marked.Add(Bidi.LineMark(LineAt(all, at), language));
            }

            _ = bold ? marked.Add(line, "<b>", "</b>") : marked.Add(line);
            at += line.Length;
        }

        return marked;
    }

    private static MarkedText Mark(QuoteBlock quote, Language language)
    {
        var marked = new MarkedText();
        if (quote.Number > 0)
        {
            marked.Add($"{Bidi.LineMark($"[{quote.Number}]", language)}[{quote.Number}]\n");
        }

        marked.Add(quote.Quote, "<blockquote expandable>", "</blockquote>", quote.Emphasis, "<b>", "</b>").Add("\n");
        var place = PlaceText.Of(quote.Place, language);
        return quote.Url is null ? marked.Add(place) : marked.Add(place, $"<a href=\"{Html.EscapeAttribute(quote.Url)}\">", "</a>");
    }

    /// <summary>A run cut after its line ends.</summary>
    private static IEnumerable<(string Line, bool Bold)> Lines(TextRun run)
    {
        for (var (start, end) = (0, 0); start < run.Text.Length; start = end)
        {
            end = run.Text.IndexOf('\n', start) is var at and >= 0 ? at + 1 : run.Text.Length;
            yield return (run.Text[start..end], run.Bold);
        }
    }

    private static ReadOnlySpan<char> LineAt(string text, int start) =>
        text.AsSpan(start)[..(text.AsSpan(start).IndexOf('\n') is var end and >= 0 ? end : text.Length - start)];
}
