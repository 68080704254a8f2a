using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Support;

/// <summary>The Bot API on a loopback port: updates with confirmation by offset, checked messages, faults on demand.</summary>
public sealed class FakeBotApi : IAsyncDisposable
{
    public const string Token = "42:fake-SECRET-0123456789";
    public const string BotName = "isnad_bot";

    /// <summary>Manages every group.</summary>
    public const long AdminId = 4242;

    private readonly WebApplication app;
    private readonly Lock gate = new();
    private readonly SortedDictionary<int, JsonObject> updates = [];
    private readonly List<BotApiCall> calls = [];
    private readonly List<BotApiCall> delivered = [];
    private readonly List<(Func<bool> Condition, TaskCompletionSource Met)> awaited = [];
    private readonly ConcurrentDictionary<string, ConcurrentQueue<BotApiFault>> faults = new();
    private readonly Dictionary<string, string> profile = [];
    private readonly Dictionary<long, string> messages = [];
    private readonly HashSet<string> answeredQueries = [];
    private TaskCompletionSource news = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int nextUpdateId = 1000;
    private int nextMessageId = 900;
    private bool hasWebhook;
    private int highestOffset = int.MaxValue;

    private FakeBotApi()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        app = builder.Build();
        app.MapPost("/bot{token}/{method}", HandleAsync);
    }

    public string Url => app.Urls.Single();

    /// <summary>Users who manage every group.</summary>
    public ISet<int> Admins { get; } = new HashSet<int>();

    /// <summary>All calls, in the order of their arrival.</summary>
    public IReadOnlyList<BotApiCall> Calls
    {
        get
        {
            lock (gate)
            {
                return [.. calls];
            }
        }
    }

    /// <summary>The messages that have taken effect.</summary>
    public IReadOnlyList<BotApiCall> Delivered
    {
        get
        {
            lock (gate)
            {
                return [.. delivered];
            }
        }
    }

    /// <summary>Ids of the updates not yet confirmed.</summary>
    public IReadOnlyList<int> Unconfirmed
    {
        get
        {
            lock (gate)
            {
                return [.. updates.Keys];
            }
        }
    }

    public static async Task<FakeBotApi> StartAsync()
    {
        var api = new FakeBotApi();
        await api.app.StartAsync();
        return api;
    }

    public IEnumerable<BotApiCall> CallsOf(string method) => Calls.Where(call => call.Method == method);

    public void Fail(string method, params BotApiFault[] next)
    {
        var queue = faults.GetOrAdd(method, _ => new ConcurrentQueue<BotApiFault>());
        Array.ForEach(next, queue.Enqueue);
    }

    /// <summary>Makes an update of this JSON, for instance <c>{"message": …}</c>; its id counts on unless given.</summary>
    public int Push(string json, int? id = null)
    {
        var update = JsonNode.Parse(json)!.AsObject();
        lock (gate)
        {
            var updateId = id ?? nextUpdateId++;
            update["update_id"] = updateId;
            updates[updateId] = update;
            news.TrySetResult();
            news = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return updateId;
        }
    }

    public int PushText(long chatId, string text, int messageId = 1) => Push($$"""
        {
          "message": {
            "message_id": {{messageId}}, "date": 1767225600, "text": {{JsonSerializer.Serialize(text)}},
            "from": { "id": {{chatId}}, "is_bot": false, "first_name": "U", "language_code": "ar" },
            "chat": { "id": {{chatId}}, "type": "private" }
          }
        }
        """);

    /// <summary>A press of a button below one of the bot's messages.</summary>
    public void PushPress(long chatId, string data, long messageId, string language = "ar", string type = "private", long? userId = null) => Push($$"""
        {
          "callback_query": {
            "id": "q{{Guid.NewGuid():N}}", "chat_instance": "1", "data": {{JsonSerializer.Serialize(data)}},
            "from": { "id": {{userId ?? chatId}}, "is_bot": false, "first_name": "U", "language_code": "{{language}}" },
            "message": { "message_id": {{messageId}}, "date": 1767225600, "chat": { "id": {{chatId}}, "type": "{{type}}" } }
          }
        }
        """);

    /// <summary>The webhook was set by somebody and gets the updates.</summary>
    public void SetWebhook() => hasWebhook = true;

    /// <summary>Whether the bot has this many messages out to the chat, then those.</summary>
    public async Task<IReadOnlyList<BotApiCall>> DeliveredAsync(long chatId, int count)
    {
        await WaitUntilAsync(api => api.Delivered.Count(call => IsTo(call, chatId)) >= count);
        return [.. Delivered.Where(call => IsTo(call, chatId))];
    }

    private static bool IsTo(BotApiCall call, long chatId) => call.Has("chat_id") && call.ChatId == chatId;

    /// <summary>From now on offsets of the old count, which lie beyond those of the new one, mean nothing.</summary>
    public void RestartCounting() => highestOffset = 1_000_000;

    /// <summary>Returns when the condition holds, at the latest after some call.</summary>
    public Task WaitUntilAsync(Func<FakeBotApi, bool> condition)
    {
        lock (gate)
        {
            if (condition(this))
            {
                return Task.CompletedTask;
            }

            var met = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            awaited.Add((() => condition(this), met));
            return met.Task.WaitAsync(Patience.Limit);
        }
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task HandleAsync(HttpContext context, string token, string method)
    {
        var call = new BotApiCall(method, await ParametersAsync(context.Request));
        Note(() => calls.Add(call));
        if (token != Token)
        {
            await AnswerAsync(context, new BotApiFault(401, "Unauthorized"));
        }
        else if (faults.TryGetValue(method, out var queue) && queue.TryDequeue(out var fault))
        {
            await FailAsync(context, call, fault);
        }
        else
        {
            await ServeAsync(context, call);
        }
    }

    /// <summary>A call without parameters may come without a body.</summary>
    private static async Task<JsonElement> ParametersAsync(HttpRequest request) =>
        request.ContentLength == 0 ? JsonElement.Parse("{}") : await JsonSerializer.DeserializeAsync<JsonElement>(request.Body);

    private async Task FailAsync(HttpContext context, BotApiCall call, BotApiFault fault)
    {
        if (fault.TakesEffect)
        {
            Note(() => delivered.Add(call));
        }

        if (fault.Status == 0)
        {
            context.Abort();
            return;
        }

        if (fault.Status < 0)
        {
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
            return;
        }

        await AnswerAsync(context, fault);
    }

    private async Task ServeAsync(HttpContext context, BotApiCall call)
    {
        switch (call.Method)
        {
            case "getMe":
                await AnswerAsync(context, $$"""{"id":42,"is_bot":true,"first_name":"Isnad","username":"{{BotName}}"}""");
                break;
            case "getUpdates" when hasWebhook:
                await AnswerAsync(context, new BotApiFault(409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"));
                break;
            case "getUpdates":
                await AnswerAsync(context, await UpdatesAsync(call, context.RequestAborted));
                break;
            default:
                await CarryOutAsync(context, call);
                break;
        }
    }

    private async Task CarryOutAsync(HttpContext context, BotApiCall call)
    {
        var problem = BotApiRules.Problem(call) ?? StateProblem(call);
        if (problem is not null)
        {
            await AnswerAsync(context, new BotApiFault(400, $"Bad Request: {problem}"));
            return;
        }

        var result = "true";
        Note(() => result = Effect(call));
        await AnswerAsync(context, result);
    }

    private string? StateProblem(BotApiCall call)
    {
        lock (gate)
        {
            return call.Method switch
            {
                "editMessageText" when !messages.TryGetValue(call.Number("message_id"), out _) => "message to edit not found",
                "editMessageText" when messages[call.Number("message_id")] == Content(call) => "message is not modified",
                "answerCallbackQuery" when !answeredQueries.Add(call.Body.GetProperty("callback_query_id").GetString()!) => "query is too old and response timeout expired or query ID is invalid",
                "answerInlineQuery" when !answeredQueries.Add(call.Body.GetProperty("inline_query_id").GetString()!) => "query is too old and response timeout expired or query ID is invalid",
                "answerGuestQuery" when !answeredQueries.Add(call.Body.GetProperty("guest_query_id").GetString()!) => "query is too old and response timeout expired or query ID is invalid",
                _ => null,
            };
        }
    }

    private static string Content(BotApiCall call) => call.Text + (call.Has("reply_markup") ? call.Body.GetProperty("reply_markup").GetRawText() : "");

    private string Effect(BotApiCall call)
    {
        var language = call.Body.TryGetProperty("language_code", out var code) ? code.GetString() : "";
        switch (call.Method)
        {
            case "sendMessage" or "sendRichMessage":
                var id = nextMessageId++;
                messages[id] = Content(call);
                delivered.Add(call with { MessageId = id });
                return MessageJson(call, id);
            case "editMessageText":
                messages[call.Number("message_id")] = Content(call);
                delivered.Add(call with { MessageId = call.Number("message_id") });
                return MessageJson(call, call.Number("message_id"));
            case "setMyCommands" or "setMyDescription" or "setMyShortDescription":
                profile[call.Method[3..] + language] = call.Body.GetRawText();
                return "true";
            case "getMyCommands":
                return profile.TryGetValue(call.Method[3..] + language, out var set) ? JsonNode.Parse(set)!["commands"]!.ToJsonString() : "[]";
            case "getMyDescription" or "getMyShortDescription":
                return profile.GetValueOrDefault(call.Method[3..] + language) ?? """{"description":"","short_description":""}""";
            case "setWebhook" or "deleteWebhook":
                hasWebhook = call.Method == "setWebhook";
                return "true";
            case "answerGuestQuery":
                return """{"inline_message_id":"1"}""";
            case "getChatMember":
                return $$"""{"status":"{{(call.Body.GetProperty("user_id").GetInt64() is var user && (user == AdminId || Admins.Contains((int)user)) ? "administrator" : "member")}}","user":{"id":1,"is_bot":false,"first_name":"U"} }""";
            default:
                return "true";
        }
    }

    private static string MessageJson(BotApiCall call, int id) =>
        $$"""{"message_id":{{id}},"date":1767225600,"chat":{"id":{{call.ChatId}},"type":"private"},"text":"x"}""";

    private async Task<string> UpdatesAsync(BotApiCall call, CancellationToken aborted)
    {
        // An offset beyond the queue gives the queue from its head.
        var offset = call.Has("offset") && call.Number("offset") <= highestOffset ? call.Number("offset") : 0;
        Note(() => updates.Keys.Where(id => id < offset).ToList().ForEach(id => updates.Remove(id)));
        var (found, pushed) = Pending(call.Number("limit"));
        if (found.Count == 0 && call.Number("timeout") > 0)
        {
            await Task.WhenAny(pushed, Task.Delay(TimeSpan.FromSeconds(call.Number("timeout")), aborted));
            (found, _) = Pending(call.Number("limit"));
        }

        return $"[{string.Join(',', found)}]";
    }

    private (List<string> Found, Task Pushed) Pending(int limit)
    {
        lock (gate)
        {
            return ([.. updates.Values.Take(limit).Select(update => update.ToJsonString())], news.Task);
        }
    }

    private void Note(Action change)
    {
        lock (gate)
        {
            change();
            awaited.RemoveAll(entry => entry.Condition() && entry.Met.TrySetResult());
        }
    }

    private static Task AnswerAsync(HttpContext context, string result) => WriteAsync(context, 200, $$"""{"ok":true,"result":{{result}}}""");

    private static Task AnswerAsync(HttpContext context, BotApiFault fault)
    {
        var parameters = fault.Parameters is null ? "" : $",\"parameters\":{fault.Parameters}";
        var description = JsonSerializer.Serialize(fault.Description);
        return WriteAsync(context, fault.Status, $$"""{"ok":false,"error_code":{{fault.Status}},"description":{{description}}{{parameters}}}""");
    }

    private static Task WriteAsync(HttpContext context, int status, string json)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(json);
    }
}
