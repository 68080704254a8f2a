using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Bot.Chat;

namespace Bot.Telegram;

/// <summary>Writes a reply as one rich message (Bot API 10.1): marks [n] lead to their footnotes, quotations fold up and name their place.</summary>
public static partial class TelegramRich
{
    /// <summary>Characters after parsing.</summary>
    public const int MaxLength = 32_768;

    private const int MaxBlocks = 500;

    /// <returns>Null when one rich message cannot hold the reply.</returns>
    public static InputRichMessage? Render(Reply reply)
    {
        var numbers = reply.Blocks.OfType<QuoteBlock>().Select(quote => quote.Number).ToHashSet();
        var html = string.Concat(reply.Blocks.Where(block => !IsBlank(block)).Select(block => Write(block, numbers)));
        return reply.Blocks.Count * 2 <= MaxBlocks && html.Length is > 0 and <= MaxLength
            ? new InputRichMessage { Html = html, IsRtl = reply.IsRightToLeft, SkipEntityDetection = true }
            : null;
    }

    private static bool IsBlank(ReplyBlock block) => block is TextBlock text && TextCut.IsBlank(string.Concat(text.Runs.Select(run => run.Text)));

    private static string Write(ReplyBlock block, HashSet<int> numbers) => block switch
    {
        TextBlock text => $"<p>{string.Concat(text.Runs.Select(run => Write(run, numbers)))}</p>",
        QuoteBlock quote => $"<blockquote expandable>{Footnote(quote)}<cite>{Place(quote)}</cite></blockquote>",
        _ => throw new ArgumentException($"No rich text for {block.GetType().Name}.", nameof(block)),
    };

    private static string Write(TextRun run, HashSet<int> numbers)
    {
        var text = Lines(Mark().Replace(
            Html.Escape(run.Text),
            mark => numbers.Contains(int.Parse(mark.Groups["n"].Value, CultureInfo.InvariantCulture)) ? $"<a href=\"#n{mark.Groups["n"]}\">{mark}</a>" : mark.Value));
        return run.Bold && text.Length > 0 ? $"<b>{text}</b>" : text;
    }

    /// <summary>The mark [n] of the text leads to the words that it stands for.</summary>
    private static string Footnote(QuoteBlock quote) => quote.Number > 0 ? $"<tg-reference name=\"n{quote.Number}\">{Words(quote)}</tg-reference>" : Words(quote);

    private static string Words(QuoteBlock quote)
    {
        var html = new StringBuilder();
        var at = 0;
        foreach (var range in quote.Emphasis)
        {
            var (start, length) = range.GetOffsetAndLength(quote.Quote.Length);
            html.Append(Lines(Html.Escape(quote.Quote[at..start]))).Append("<b>").Append(Lines(Html.Escape(quote.Quote.Substring(start, length)))).Append("</b>");
            at = start + length;
        }

        return html.Append(Lines(Html.Escape(quote.Quote[at..]))).ToString();
    }

    private static string Place(QuoteBlock quote)
    {
        var place = Html.Escape(quote.Place);
        var linked = quote.Url is null ? place : $"<a href=\"{Html.EscapeAttribute(quote.Url)}\">{place}</a>";
        return quote.Number > 0 ? $"[{quote.Number}] {linked}" : linked;
    }

    private static string Lines(string html) => html.Replace("\n", "<br>", StringComparison.Ordinal);

    [GeneratedRegex(@"\[(?<n>[1-9][0-9]{0,3})\]")]
    private static partial Regex Mark();
}
