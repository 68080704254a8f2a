using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Support;

/// <summary>A server with the OpenAI interface on a loopback port that answers as its script says.</summary>
public sealed class FakeModelServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly Func<ModelRequest, Func<HttpContext, Task>> script;
    private readonly ConcurrentQueue<ModelRequest> requests = new();

    private FakeModelServer(Func<ModelRequest, Func<HttpContext, Task>> script)
    {
        this.script = script;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        app = builder.Build();
        app.MapPost("/{**path}", HandleAsync);
    }

    public string Url => app.Urls.Single() + "/v1";

    public IReadOnlyList<ModelRequest> Requests => [.. requests];

    public static async Task<FakeModelServer> StartAsync(Func<ModelRequest, Func<HttpContext, Task>> script)
    {
        var server = new FakeModelServer(script);
        await server.app.StartAsync();
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource(TimeSpan.Zero);
        await app.StopAsync(now.Token);
        await app.DisposeAsync();
    }

    private async Task HandleAsync(HttpContext context)
    {
        var body = await JsonSerializer.DeserializeAsync<JsonElement>(context.Request.Body);
        context.Items["stream"] = body.TryGetProperty("stream", out var stream) && stream.GetBoolean();
        var request = new ModelRequest(context.Request.Path, body, context.Request.Headers.ToDictionary(h => h.Key.ToLowerInvariant(), h => h.Value.ToString()));
        requests.Enqueue(request);
        try
        {
            await script(request)(context);
        }
        catch (OperationCanceledException)
        {
            // The bot has left.
        }
    }
}
