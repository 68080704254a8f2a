using System.Text.RegularExpressions;
using Bot.Chat;
using Bot.Languages;
using Bot.Web.Pages;

namespace Bot.Web.Conversation;

/// <summary>Messages as HTML: the bot's words with their numbers leading to the quotations below, each quotation to the reader.</summary>
internal static partial class ReplyMarkup
{
    private static readonly HashSet<int> Nothing = [];

    public static Markup Of(ChatEntry entry, Language page) => entry.Reply is { } reply ? Of(reply, entry.Id, page) : Of(entry.Text!, entry.Id, page);

    public static Markup Of(Reply reply, long id, Language page)
    {
        var numbers = reply.Blocks.OfType<QuoteBlock>().Select(quote => quote.Number).ToHashSet();
        return Markup.Of($"""
            <article class="message bot" id="m{id}" lang="{reply.Language.Code()}" dir="{PageLayout.Direction(reply.Language)}" data-id="{id}">
            <h2 class="unseen">{Phrases.Get(page, "web.bot.says")}</h2>
            {reply.Blocks.Select(block => Block(block, id, numbers))}
            {Buttons(reply, id)}
            </article>
            """);
    }

    private static Markup Of(string text, long id, Language page) => Markup.Of($"""
        <article class="message mine" id="m{id}" data-id="{id}">
        <h2 class="unseen">{Phrases.Get(page, "web.you.say")}</h2>
        <p dir="auto">{Isolate(text)}</p>
        </article>
        """);

    private static Markup Block(ReplyBlock block, long id, IReadOnlySet<int> numbers) => block switch
    {
        TextBlock text => Markup.Of($"<p>{text.Runs.Select(run => Run(run, id, numbers))}</p>"),
        QuoteBlock quote => Quote(quote, id),
        _ => throw new ArgumentException($"No HTML for {block.GetType().Name}.", nameof(block)),
    };

    private static Markup Run(TextRun run, long id, IReadOnlySet<int> numbers)
    {
        var text = Markup.Of($"{Pieces(run.Text, id, numbers)}");
        return run.Bold ? Markup.Of($"<strong>{text}</strong>") : text;
    }

    /// <summary>The text with its commands kept apart from the order of the words around them.</summary>
    public static Markup Isolate(string text) => Markup.Of($"{Pieces(text, -1, Nothing)}");

    private static IEnumerable<Markup> Pieces(string text, long id, IReadOnlySet<int> numbers)
    {
        var at = 0;
        foreach (Match mark in Mark().Matches(text))
        {
            if (Piece(mark, id, numbers) is { } piece)
            {
                yield return Markup.Text(text[at..mark.Index]);
                yield return piece;
                at = mark.Index + mark.Length;
            }
        }

        yield return Markup.Text(text[at..]);
    }

    /// <returns>Null for what is no mark after all.</returns>
    private static Markup? Piece(Match mark, long id, IReadOnlySet<int> numbers) => mark switch
    {
        { Groups: [_, _, { Success: true }] } when id < 0 => Markup.Of($"<bdi dir=\"ltr\">{mark.Value}</bdi>"),
        { Groups: [_, _, { Success: true }] } => Markup.Of($"""<button class="command" form="commands" name="text" value="{mark.Value}" dir="ltr">{mark.Value}</button>"""),
        _ when int.TryParse(mark.Groups[1].ValueSpan, out var number) && numbers.Contains(number) => Markup.Of($"""<a class="number" href="#m{id}-{number}">[{number}]</a>"""),
        _ => null,
    };

    private static Markup Quote(QuoteBlock quote, long id) => Markup.Of($"""
        <figure{Markup.When(quote.Number > 0, $" id=\"m{id}-{quote.Number}\"")} tabindex="-1">
        <blockquote dir="auto">{Words(quote)}</blockquote>
        <figcaption dir="auto">{Markup.When(quote.Number > 0, $"<span class=\"number\">[{quote.Number}]</span> ")}{Place(quote)}</figcaption>
        </figure>
        """);

    private static IEnumerable<Markup> Words(QuoteBlock quote)
    {
        var at = 0;
        foreach (var range in quote.Emphasis)
        {
            var (start, length) = range.GetOffsetAndLength(quote.Quote.Length);
            yield return Markup.Of($"{quote.Quote[at..start]}<strong>{quote.Quote.Substring(start, length)}</strong>");
            at = start + length;
        }

        yield return Markup.Text(quote.Quote[at..]);
    }

    /// <summary>A press sends the button's command, as if the visitor had written it.</summary>
    private static Markup Buttons(Reply reply, long id)
    {
        // The place below each quotation leads to the reader already.
        var rows = reply.Buttons
            .Select(row => row.Where(button => button.ReaderPath is null && button.Kind is (ReplyButtonKind.Command or ReplyButtonKind.CopyLink)).ToArray())
            .Where(row => row.Length > 0)
            .ToArray();
        return Markup.When(rows.Length > 0, $"""
            <form class="buttons" method="post" action="/chat/messages"><input type="hidden" name="press" value="{id}">
            {rows.Select(row => Markup.Of($"<div>{row.Select(Button)}</div>"))}
            </form>
            """);
    }

    private static Markup Button(ReplyButton button) => button.Kind == ReplyButtonKind.CopyLink && CommandCall.Parse(button.Command) is { } call
        ? Markup.Of($"""<a class="button copy" href="/?{call.Name}={call.Arguments}">{button.Label}</a> """)
        : Markup.Of($"""<button name="text" value="{button.Command}" dir="auto">{button.Label}</button> """);

    private static Markup Place(QuoteBlock quote) => (quote.ReaderPath ?? quote.Url) is { } url && IsSafe(url)
        ? Markup.Of($"""<a class="source" href="{url}">{quote.Place}</a>""")
        : Markup.Text(quote.Place);

    private static bool IsSafe(string url) => OwnPages.IsPath(url) || (Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is ("https" or "http"));

    /// <summary>The number of a citation, or a command that stands as a word.</summary>
    [GeneratedRegex(@"\[([0-9]{1,4})\]|(?<![^\s(«\p{Cf}])(/[a-z]{2,32})(?![\w/])")]
    private static partial Regex Mark();
}
