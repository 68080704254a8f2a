using Bot.Answers;
using Bot.Chat;
using Bot.Commands;
using Bot.Enrichment;
using Bot.Knowledge;
using Bot.OnThisDay;
using Bot.Models;
using Bot.Operations;
using Bot.Prompts;
using Bot.Search;
using Bot.Storage;
using Bot.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Cli;

/// <summary>The application's parts, one line a folder.</summary>
internal static class BotHost
{
    public static HostApplicationBuilder CreateBuilder()
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = ContentRoot.Find() });
        AddParts(builder);
        return builder;
    }

    /// <summary>The same parts in a host that serves HTTP.</summary>
    public static WebApplicationBuilder CreateWebBuilder(string? contentRoot = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = contentRoot ?? ContentRoot.Find() });
        AddParts(builder);
        return builder;
    }

    /// <summary>Adds the web page to a builder's parts and puts it in front of them.</summary>
    public static WebApplication BuildWeb(WebApplicationBuilder builder)
    {
        builder.Services.AddWeb(builder.Configuration).AddWebSources();
        return builder.Build().MapWeb();
    }

    /// <summary>The parts without the service around them, for a single command; only warnings are logged, to stderr.</summary>
    /// <param name="more">What the command adds to the parts.</param>
    public static IHost ForCommand(Action<IServiceCollection>? more = null)
    {
        var builder = CreateBuilder();
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Warning);
        builder.Logging.AddConsole(options => options.LogToStandardErrorThreshold = LogLevel.Trace);
        more?.Invoke(builder.Services);
        return builder.Build();
    }

    private static void AddParts(IHostApplicationBuilder builder)
    {
        // A start that fails is told in one line by the command line, not by a stack trace of the host.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None).AddFilter("Quartz", LogLevel.Warning);
        builder.Services
            .AddKnowledge(builder.Configuration)
            .AddModels(builder.Configuration)
            .AddPrompts(builder.Configuration)
            .AddEnrichment(builder.Configuration)
            .AddSearch(builder.Configuration)
            .AddAnswers(builder.Configuration)
            .AddStorage(builder.Configuration)
            .AddChat(builder.Configuration)
            .AddOnThisDay(builder.Configuration)
            .AddCommands(builder.Configuration);
    }
}
