using System.Security.Cryptography;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Bot.Chat;
using Bot.Languages;
using Bot.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Bot.Web.Conversation;

/// <summary>The chat over HTTP: the page, messages to the bot, and a stream of what is said.</summary>
internal static class ChatEndpoints
{
    public const string StopText = $"/{AnswerStops.Command}";

    private static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(60);

    public static void MapChat(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", ShowAsync);
        routes.MapGet("/chat/events", Follow);
        routes.MapPost("/chat/messages", SendAsync)
            .AddEndpointFilter(OwnPages.OnlyAsync)
            .AddEndpointFilter(routes.ServiceProvider.GetRequiredService<ChatRate>());
    }

    private static async Task<IResult> ShowAsync(HttpContext context, WebChats chats, ChatPage page, string? start)
    {
        var entries = chats.Find(Visitor.Welcome(context))?.Entries ?? [];
        return PageLayout.Show(await page.ShowAsync(PageLanguage.Of(context.Request), entries, start, context.RequestAborted));
    }

    private static async Task<IResult> SendAsync(HttpContext context, WebChats chats, ChatIntake intake, ChatGreeting greeting, TimeProvider time)
    {
        var form = await Forms.ReadAsync(context);
        if (Visitor.Of(context.Request) is not { } id)
        {
            return Results.Redirect("/");
        }

        var isByScript = context.Request.Headers.Accept.Contains("application/json");
        var (chat, press) = (chats.Use(id), long.TryParse(form["press"], out var below) ? new ButtonPress("", below) : null);
        var language = PageLanguage.Of(context.Request).Code();
        var message = new IncomingMessage(new ChatAddress(WebMessenger.PlatformName, id), chat.Number(), id, form["text"].ToString(), language, time.GetUtcNow(), IsPrivate: true);

        // A stop belongs to the answer, not to what was said.
        if (message.Text == StopText)
        {
            await TakeAsync(intake, chat, message, context.RequestAborted);
            return isByScript ? Results.Accepted() : Results.Redirect("/#latest");
        }

        if (press is not null && isByScript)
        {
            message = message with { Press = press };
        }
        else
        {
            // What changes a message or passes by is shown at the end where no script follows it.
            var label = press is null ? null : await greeting.LabelAsync(chat, press.MessageId, message, context.RequestAborted);
            message = message with { MessageId = chat.Add(label ?? message.Text).Id };
        }

        await TakeAsync(intake, chat, message, context.RequestAborted);
        return isByScript ? Results.Accepted() : await AnsweredAsync(chat, message.MessageId, context.RequestAborted);
    }

    private static async Task TakeAsync(ChatIntake intake, WebChat chat, IncomingMessage message, CancellationToken aborted)
    {
        try
        {
            await intake.TakeAsync([new IncomingUpdate(NewUpdateId(), message)], aborted);
        }
        catch (InboxUnavailableException)
        {
            chat.Add(message.Phrase("failure"), message.MessageId);
        }
    }

    /// <summary>Negative and by chance, so that it is nobody else's: the page sends nothing twice.</summary>
    private static long NewUpdateId() => -RandomNumberGenerator.GetInt32(int.MaxValue) * (long)int.MaxValue - RandomNumberGenerator.GetInt32(1, int.MaxValue);

    /// <summary>For browsers without script: the page comes back with the answer on it, or without when that takes too long.</summary>
    private static async Task<IResult> AnsweredAsync(WebChat chat, long id, CancellationToken aborted)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(aborted);
        patience.CancelAfter(LongestAnswer);
        try
        {
            await chat.FollowAsync(id, patience.Token).FirstAsync(entry => entry is { Kind: ChatEntryKind.Message } && entry.ReplyTo >= id, patience.Token);
        }
        catch (OperationCanceledException) when (!aborted.IsCancellationRequested)
        {
        }

        return Results.Redirect("/#latest");
    }

    private static IResult Follow(HttpContext context, WebChats chats, IHostApplicationLifetime life, long after = 0)
    {
        if (Visitor.Of(context.Request) is not { } id)
        {
            return Results.NoContent();
        }

        var seen = long.TryParse(context.Request.Headers["Last-Event-ID"], out var received) ? Math.Max(received, after) : after;
        return TypedResults.ServerSentEvents(EventsAsync(chats.Use(id), seen, PageLanguage.Of(context.Request), life.ApplicationStopping, context.RequestAborted));
    }

    private static async IAsyncEnumerable<SseItem<string>> EventsAsync(
        WebChat chat, long after, Language language, CancellationToken stopping, [EnumeratorCancellation] CancellationToken aborted)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stopping, aborted);
        // Gets the headers out: the browser knows then that it is connected.
        yield return new SseItem<string>("", "ready");
        await using var entries = chat.FollowAsync(after, over.Token).GetAsyncEnumerator(over.Token);
        while (await NextAsync(entries, over.Token))
        {
            yield return Event(entries.Current, language);
        }
    }

    private static SseItem<string> Event(ChatEntry? entry, Language language) => entry switch
    {
        null => new SseItem<string>("", "typing"),
        { Kind: ChatEntryKind.Draft } => new SseItem<string>($"{ReplyMarkup.Of(entry, language)}", "draft"),
        { Kind: ChatEntryKind.Notice } => new SseItem<string>(PlainText.Render(entry.Reply!), "notice"),
        _ => new SseItem<string>($"{ReplyMarkup.Of(entry, language)}", "message") { EventId = $"{entry.Version}" },
    };

    private static async Task<bool> NextAsync(IAsyncEnumerator<ChatEntry?> entries, CancellationToken over)
    {
        try
        {
            return await entries.MoveNextAsync();
        }
        catch (OperationCanceledException) when (over.IsCancellationRequested)
        {
            return false;
        }
    }
}
