using System.Text.RegularExpressions;
using Bot.Chat;
using Bot.Languages;
using Bot.Web.Pages;

namespace Bot.Web.Conversation;

/// <summary>Messages as HTML: the bot's words with their numbers leading to the quotations below, each quotation to the reader.</summary>
internal static partial class ReplyMarkup
{
    public static Markup Of(ChatEntry entry, Language page) => entry.Reply is { } reply ? Of(reply, entry.Id, page) : Of(entry.Text!, entry.Id, page);

    public static Markup Of(Reply reply, long id, Language page)
    {
        var numbers = reply.Blocks.OfType<QuoteBlock>().Select(quote => quote.Number).ToHashSet();
        return Markup.Of($"""
            <article class="message bot" id="m{id}" lang="{reply.Language.Code()}" dir="{PageLayout.Direction(reply.Language)}" data-id="{id}">
            <h2 class="unseen">{Phrases.Get(page, "web.bot.says")}</h2>
            {reply.Blocks.Select(block => Block(block, id, numbers))}
            {Buttons(reply)}
            </article>
            """);
    }

    private static Markup Of(string text, long id, Language page) => Markup.Of($"""
        <article class="message mine" id="m{id}" dir="auto" data-id="{id}">
        <h2 class="unseen">{Phrases.Get(page, "web.you.say")}</h2>
        <p>{text}</p>
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

    private static IEnumerable<Markup> Pieces(string text, long id, IReadOnlySet<int> numbers)
    {
        var at = 0;
        foreach (Match mark in Number().Matches(text))
        {
            if (int.TryParse(mark.Groups[1].ValueSpan, out var number) && numbers.Contains(number))
            {
                yield return Markup.Text(text[at..mark.Index]);
                yield return Markup.Of($"""<a class="number" href="#m{id}-{number}">[{number}]</a>""");
                at = mark.Index + mark.Length;
            }
        }

        yield return Markup.Text(text[at..]);
    }

    private static Markup Quote(QuoteBlock quote, long id) => Markup.Of($"""
        <figure{Markup.When(quote.Number > 0, $" id=\"m{id}-{quote.Number}\"")} tabindex="-1">
        <blockquote dir="auto">{quote.Quote}</blockquote>
        <figcaption dir="auto">{Markup.When(quote.Number > 0, $"<span class=\"number\">[{quote.Number}]</span> ")}{Place(quote)}</figcaption>
        </figure>
        """);

    /// <summary>A press sends the button's command, as if the visitor had written it.</summary>
    private static Markup Buttons(Reply reply) => Markup.When(reply.Buttons.Count > 0, $"""
        <form class="buttons" method="post" action="/chat/messages">
        {reply.Buttons.SelectMany(row => row).Where(button => button.Kind == ReplyButtonKind.Command).Select(button => Markup.Of($"""<button name="text" value="{button.Command}">{button.Label}</button> """))}
        </form>
        """);

    private static Markup Place(QuoteBlock quote) => (quote.ReaderPath ?? quote.Url) is { } url && IsSafe(url)
        ? Markup.Of($"""<a class="source" href="{url}">{quote.Place}</a>""")
        : Markup.Text(quote.Place);

    private static bool IsSafe(string url) => OwnPages.IsPath(url) || (Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is ("https" or "http"));

    [GeneratedRegex(@"\[(\d{1,4})\]")]
    private static partial Regex Number();
}
