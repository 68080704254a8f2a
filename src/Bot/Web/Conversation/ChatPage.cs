using System.Text.RegularExpressions;
using Bot.Chat;
using Bot.Languages;
using Bot.Web.Pages;
using Microsoft.Extensions.Options;

namespace Bot.Web.Conversation;

/// <summary>The chat as a page: what was said, the commands, the field to write in. Works without script as well.</summary>
internal sealed partial class ChatPage(ChatGreeting greeting, CommandMenu menu, IOptions<ChatOptions> options)
{
    /// <param name="start">What a link "/?start=…" carries: its visitor is offered to open it.</param>
    public async Task<Page> ShowAsync(Language language, IReadOnlyList<ChatEntry> entries, string? start, CancellationToken cancellationToken)
    {
        var first = new ChatEntry(0, null, await greeting.ShowAsync(language, cancellationToken));
        return new Page(language, Phrases.Get(language, "web.chat"), "/", Body(language, [first, .. entries, .. Linked(language, start)]), "chat.js") { Kind = "chat" };
    }

    private static ChatEntry[] Linked(Language language, string? start) => start is null || !Payload().IsMatch(start) ? [] :
    [
        new ChatEntry(1, null, Reply.Of(language, Phrases.Get(language, "web.linked")) with { Buttons = [[new ReplyButton(Phrases.Get(language, "web.open.link"), $"/start {start}")]] }),
    ];

    private Markup Body(Language language, IReadOnlyList<ChatEntry> entries) => Markup.Of($"""
        <h1 class="unseen">{Phrases.Get(language, "web.chat")}</h1>
        <div id="log" role="log" aria-label="{Phrases.Get(language, "web.messages")}" data-last="{entries.Max(entry => entry.Version)}">
        {entries.Select(entry => ReplyMarkup.Of(entry, language))}
        </div>
        <div id="draft" aria-hidden="true" hidden></div>
        <p id="typing" class="typing" role="status" hidden>{Phrases.Get(language, "web.typing")}</p>
        <form id="stop" method="post" action="/chat/messages" hidden><button name="text" value="{ChatEndpoints.StopText}">{Phrases.Get(language, "stop.button")}</button></form>
        <div class="composer" id="latest">
        <p id="notice" class="remark" role="status" data-copied="{Phrases.Get(language, "web.copied")}"></p>
        <p id="trouble" class="trouble" role="alert" hidden data-offline="{Phrases.Get(language, "web.offline")}" data-fast="{Phrases.Get(language, "web.too.fast")}"></p>
        {Commands(language)}
        <form id="ask" method="post" action="/chat/messages">
        <button type="button" class="menu" popovertarget="commands" aria-label="{Phrases.Get(language, "web.commands")}"><span aria-hidden="true">☰</span></button>
        <label class="unseen" for="text">{Phrases.Get(language, "web.your.question")}</label>
        <textarea id="text" name="text" rows="1" maxlength="{options.Value.MaxMessageLength}" required dir="auto" autocomplete="off" enterkeyhint="send" placeholder="{Phrases.Get(language, "web.your.question")}"></textarea>
        <button class="send">{Phrases.Get(language, "web.send")}</button>
        </form>
        </div>
        """);

    private Markup Commands(Language language) => Markup.Of($"""
        <form id="commands" class="commands" popover method="post" action="/chat/messages" aria-label="{Phrases.Get(language, "web.commands")}">
        {menu.For(language).Select(Command)}
        </form>
        """);

    private static Markup Command(CommandMenuEntry entry) => Markup.Of($"""
        <button name="text" value="/{entry.Name}"><b dir="ltr">/{entry.Name}</b> <span>{ReplyMarkup.Isolate(entry.Description)}</span></button>
        """);

    [GeneratedRegex("^[A-Za-z0-9_-]{1,64}$")]
    private static partial Regex Payload();
}
