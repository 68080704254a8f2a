using Bot.Cli;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Support;

/// <summary>The whole service with its web page, over HTTP on a port of its own, without Telegram.</summary>
internal sealed class WebBench : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly TemporaryFolder data;

    private WebBench(WebApplication app, TemporaryFolder data) => (this.app, this.data) = (app, data);

    public Uri Url => new(app.Urls.Single());

    public IServiceProvider Services => app.Services;

    /// <summary>Starts it on the repository's articles unless a setting names another folder.</summary>
    public static async Task<WebBench> StartAsync(Action<IServiceCollection>? change = null, params (string Key, string Value)[] settings)
    {
        var data = new TemporaryFolder();
        var builder = BotHost.CreateWebBuilder(Repository.Root);
        builder.Configuration.AddInMemoryCollection(Settings(data));
        builder.Configuration.AddInMemoryCollection(settings.Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value)));
        builder.Logging.ClearProviders();
        change?.Invoke(builder.Services);
        var app = BotHost.BuildWeb(builder);
        await app.StartAsync();
        return new WebBench(app, data);
    }

    /// <summary>A client that keeps cookies, as one visitor does.</summary>
    public HttpClient Visitor(bool followRedirects = true) =>
        new(new SocketsHttpHandler { UseCookies = true, AllowAutoRedirect = followRedirects }) { BaseAddress = Url };

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        data.Dispose();
    }

    private static Dictionary<string, string?> Settings(TemporaryFolder data) => new()
    {
        ["Web:Url"] = "http://127.0.0.1:0",
        ["Knowledge:Path"] = Repository.Knowledge,
        ["Knowledge:RevisionsPath"] = Path.Combine(data.Path, "revisions"),
        ["Storage:ConnectionString"] = $"Data Source={Path.Combine(data.Path, "isnad.db")};Pooling=False",
        ["Search:IndexPath"] = Path.Combine(data.Path, "index"),
    };
}
