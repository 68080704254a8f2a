using Bot.Chat;

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
        foreach (var block in reply.Blocks.Select(Mark))
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
            if (!string.IsNullOrWhiteSpace(text[start..end]))
            {
                pieces.Add(block.Part(start, end));
            }

            start = end;
        }

        return pieces;
    }

    private static TelegramPart Join(List<TelegramPart> page) =>
        new(string.Join(Gap, page.Select(part => part.Html)), string.Join(Gap, page.Select(part => part.Text)));

    private static MarkedText Mark(ReplyBlock block) => block switch
    {
        TextBlock text => Mark(text),
        QuoteBlock quote => Mark(quote),
        _ => throw new ArgumentException($"No Telegram text for {block.GetType().Name}.", nameof(block)),
    };

    private static MarkedText Mark(TextBlock text)
    {
        var marked = new MarkedText();
        foreach (var run in text.Runs)
        {
            _ = run.Bold ? marked.Add(run.Text, "<b>", "</b>") : marked.Add(run.Text);
        }

        return marked;
    }

    private static MarkedText Mark(QuoteBlock quote)
    {
        var marked = new MarkedText();
        if (quote.Number > 0)
        {
            marked.Add($"[{quote.Number}]\n");
        }

        marked.Add(quote.Quote, "<blockquote expandable>", "</blockquote>").Add("\n");
        return quote.Url is null
            ? marked.Add(quote.Place)
            : marked.Add(quote.Place, $"<a href=\"{Html.EscapeAttribute(quote.Url)}\">", "</a>");
    }
}
