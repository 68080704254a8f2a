using Bot.Chat;
using Bot.Languages;
using Bot.Web.Pages;
using Microsoft.Extensions.Options;

namespace Bot.Web.Conversation;

/// <summary>The chat as a page: what was said, the commands, the field to write in. Works without script as well.</summary>
internal sealed class ChatPage(CommandMenu menu, IOptions<ChatOptions> options)
{
    public Page Show(Language language, IReadOnlyList<ChatEntry> entries) =>
        new(language, Phrases.Get(language, "web.chat"), "/", Body(language, entries), "chat.js") { Kind = "chat" };

    private Markup Body(Language language, IReadOnlyList<ChatEntry> entries) => Markup.Of($"""
        <h1 class="unseen">{Phrases.Get(language, "web.chat")}</h1>
        <div id="log" role="log" aria-label="{Phrases.Get(language, "web.messages")}" data-last="{(entries is [.., var newest] ? newest.Id : 0)}">
        {ReplyMarkup.Of(Reply.Of(language, Phrases.Get(language, "start")), 0, language)}
        {entries.Select(entry => ReplyMarkup.Of(entry, language))}
        </div>
        <div id="draft" aria-hidden="true" hidden></div>
        <p id="typing" class="typing" role="status" hidden>{Phrases.Get(language, "web.typing")}</p>
        <form id="stop" method="post" action="/chat/messages" hidden><button name="text" value="{ChatEndpoints.StopText}">{Phrases.Get(language, "stop.button")}</button></form>
        <div class="composer" id="latest">
        <p id="trouble" class="trouble" role="alert" hidden data-offline="{Phrases.Get(language, "web.offline")}" data-fast="{Phrases.Get(language, "web.too.fast")}"></p>
        {Commands(language)}
        <form id="ask" method="post" action="/chat/messages">
        <label class="unseen" for="text">{Phrases.Get(language, "web.your.question")}</label>
        <textarea id="text" name="text" rows="1" maxlength="{options.Value.MaxMessageLength}" required dir="auto" autocomplete="off" enterkeyhint="send" placeholder="{Phrases.Get(language, "web.your.question")}"></textarea>
        <button class="send">{Phrases.Get(language, "web.send")}</button>
        </form>
        </div>
        """);

    private Markup Commands(Language language) => Markup.Of($"""
        <form id="commands" class="commands" method="post" action="/chat/messages" aria-label="{Phrases.Get(language, "web.commands")}">
        {menu.For(language).Select(Command)}
        </form>
        """);

    private static Markup Command(CommandMenuEntry entry) =>
        Markup.Of($"""<button name="text" value="/{entry.Name}"><span dir="ltr">/{entry.Name}</span> <small>{entry.Description}</small></button> """);
}
