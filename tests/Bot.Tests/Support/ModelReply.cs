using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Bot.Tests.Support;

/// <summary>Ways in which the fake model answers.</summary>
internal static class ModelReply
{
    private const string Head = "\"id\":\"c1\",\"object\":\"chat.completion.chunk\",\"created\":1767225600,\"model\":\"scripted\"";

    /// <summary>A whole answer, streamed in small parts or in one piece as the request wants it.</summary>
    public static Func<HttpContext, Task> Text(string text, string finish = "stop") => async context =>
    {
        if (context.Items["stream"] is false)
        {
            await JsonAsync(context, Completion(text, finish));
            return;
        }

        await BeginAsync(context);
        foreach (var part in text.Chunk(7))
        {
            await PartAsync(context, new string(part));
        }

        await EndAsync(context, finish);
    };

    public static Func<HttpContext, Task> Status(int status, string body = "{\"error\":{\"message\":\"no\"}}", string? retryAfter = null) => async context =>
    {
        context.Response.StatusCode = status;
        if (retryAfter is not null)
        {
            context.Response.Headers.RetryAfter = retryAfter;
        }

        await context.Response.WriteAsync(body);
    };

    /// <summary>Some text, then the connection is cut.</summary>
    public static Func<HttpContext, Task> Cut(string text) => async context =>
    {
        await BeginAsync(context);
        await PartAsync(context, text);
        // A reset would overtake what is on its way.
        await Task.Delay(100);
        context.Abort();
    };

    /// <summary>Some text, then nothing more, and the connection stays open.</summary>
    public static Func<HttpContext, Task> Hanging(string text) => async context =>
    {
        await BeginAsync(context);
        await PartAsync(context, text);
        await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
    };

    /// <summary>No head, no text, nothing.</summary>
    public static Func<HttpContext, Task> Silent => context => Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);

    /// <summary>The same text again and again until the reader leaves.</summary>
    public static Func<HttpContext, Task> Endless(string text) => async context =>
    {
        await BeginAsync(context);
        while (!context.RequestAborted.IsCancellationRequested)
        {
            await PartAsync(context, text);
        }
    };

    /// <summary>Calls a function, its arguments in parts.</summary>
    public static Func<HttpContext, Task> Call(string function, string arguments) => async context =>
    {
        await BeginAsync(context);
        await CallAsync(context, $$$"""{"index":0,"id":"call1","type":"function","function":{"name":"{{{function}}}","arguments":""}}""");
        foreach (var part in arguments.Chunk(7))
        {
            await CallAsync(context, $$$"""{"index":0,"function":{"arguments":{{{JsonSerializer.Serialize(new string(part))}}}}}""");
        }

        await EndAsync(context, "tool_calls");
    };

    public static Func<HttpContext, Task> Refusal => async context =>
    {
        await BeginAsync(context);
        await EventAsync(context, $$$"""{{{{Head}}},"choices":[{"index":0,"delta":{"role":"assistant","refusal":"I cannot"},"finish_reason":null}]}""");
        await EndAsync(context, "stop");
    };

    public static Func<HttpContext, Task> Raw(string body, string contentType = "text/event-stream") => async context =>
    {
        context.Response.ContentType = contentType;
        await context.Response.WriteAsync(body);
    };

    public static Func<HttpContext, Task> Embeddings(IEnumerable<float[]> vectors) => context => JsonAsync(context, JsonSerializer.Serialize(new
    {
        @object = "list",
        model = "embedding",
        data = vectors.Select((v, i) => new { @object = "embedding", index = i, embedding = v }),
        usage = new { prompt_tokens = 1, total_tokens = 1 },
    }));

    /// <summary>Opens a stream with some text; the test goes on when it likes.</summary>
    public static async Task Begin(HttpContext context, string text)
    {
        await BeginAsync(context);
        await PartAsync(context, text);
    }

    public static async Task Finish(HttpContext context, string text)
    {
        await PartAsync(context, text);
        await EndAsync(context, "stop");
    }

    private static string Completion(string text, string finish) =>
        $$$"""{"id":"c1","object":"chat.completion","created":1767225600,"model":"scripted","choices":[{"index":0,"finish_reason":"{{{finish}}}","message":{"role":"assistant","content":{{{JsonSerializer.Serialize(text)}}}}}],"usage":{"prompt_tokens":100,"completion_tokens":20,"total_tokens":120}}""";

    private static async Task BeginAsync(HttpContext context)
    {
        context.Response.ContentType = "text/event-stream";
        await context.Response.StartAsync();
    }

    private static Task PartAsync(HttpContext context, string text) => EventAsync(
        context, $$$"""{{{{Head}}},"choices":[{"index":0,"delta":{"role":"assistant","content":{{{JsonSerializer.Serialize(text)}}}},"finish_reason":null}]}""");

    private static Task CallAsync(HttpContext context, string call) => EventAsync(
        context, $$$"""{{{{Head}}},"choices":[{"index":0,"delta":{"tool_calls":[{{{call}}}]},"finish_reason":null}]}""");

    private static async Task EndAsync(HttpContext context, string finish)
    {
        await EventAsync(context, $$$"""{{{{Head}}},"choices":[{"index":0,"delta":{},"finish_reason":"{{{finish}}}"}]}""");
        await EventAsync(context, $$$"""{{{{Head}}},"choices":[],"usage":{"prompt_tokens":100,"completion_tokens":20,"total_tokens":120}}""");
        await context.Response.WriteAsync("data: [DONE]\n\n");
    }

    private static async Task EventAsync(HttpContext context, string json)
    {
        await context.Response.WriteAsync($"data: {json}\n\n");
        await context.Response.Body.FlushAsync();
    }

    private static Task JsonAsync(HttpContext context, string json)
    {
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(json);
    }
}
