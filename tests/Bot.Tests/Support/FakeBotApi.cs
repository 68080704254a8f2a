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

    private readonly WebApplication app;
    private readonly Lock gate = new();
    private readonly SortedDictionary<int, JsonObject> updates = [];
    private readonly List<BotApiCall> calls = [];
    private readonly List<BotApiCall> delivered = [];
    private readonly List<(Func<bool> Condition, TaskCompletionSource Met)> awaited = [];
    private readonly ConcurrentDictionary<string, ConcurrentQueue<BotApiFault>> faults = new();
    private TaskCompletionSource news = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int nextUpdateId = 1000;
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
            return met.Task.WaitAsync(TimeSpan.FromSeconds(10));
        }
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task HandleAsync(HttpContext context, string token, string method)
    {
        var body = await JsonSerializer.DeserializeAsync<JsonElement>(context.Request.Body);
        var call = new BotApiCall(method, body);
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

        await AnswerAsync(context, fault);
    }

    private async Task ServeAsync(HttpContext context, BotApiCall call)
    {
        switch (call.Method)
        {
            case "getMe":
                await AnswerAsync(context, $$"""{"id":42,"is_bot":true,"first_name":"Isnad","username":"{{BotName}}"}""");
                break;
            case "getUpdates":
                await AnswerAsync(context, await UpdatesAsync(call, context.RequestAborted));
                break;
            case "getChatMember":
                await AnswerAsync(context, $$"""{"status":"{{(Admins.Contains(call.Number("user_id")) ? "administrator" : "member")}}","user":{"id":{{call.Number("user_id")}},"is_bot":false,"first_name":"U"} }""");
                break;
            case "sendMessage":
            case "editMessageText":
                await SendMessageAsync(context, call);
                break;
            default:
                await AnswerAsync(context, "true");
                break;
        }
    }

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

    private async Task SendMessageAsync(HttpContext context, BotApiCall call)
    {
        if (Problem(call) is { } problem)
        {
            await AnswerAsync(context, new BotApiFault(400, $"Bad Request: {problem}"));
            return;
        }

        Note(() => delivered.Add(call));
        await AnswerAsync(context, $$"""{"message_id":900,"date":1767225600,"chat":{"id":{{call.ChatId}},"type":"private"},"text":"x"}""");
    }

    private static string? Problem(BotApiCall call)
    {
        try
        {
            var visible = call.Has("parse_mode") ? TelegramHtml.Visible(call.Text) : call.Text;
            return string.IsNullOrWhiteSpace(visible) ? "message text is empty"
                : visible.Length > 4096 ? "message is too long"
                : call.Has("reply_parameters") && !call.Body.GetProperty("reply_parameters").TryGetProperty("message_id", out _) ? "no message_id"
                : null;
        }
        catch (FormatException error)
        {
            return $"can't parse entities: {error.Message}";
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
