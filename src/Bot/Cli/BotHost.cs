using Bot.Answers;
using Bot.Chat;
using Bot.Commands;
using Bot.Knowledge;
using Bot.OnThisDay;
using Bot.Models;
using Bot.Operations;
using Bot.Prompts;
using Bot.Search;
using Bot.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Cli;

/// <summary>The application's parts, one line a folder.</summary>
internal static class BotHost
{
    public static HostApplicationBuilder CreateBuilder()
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = ContentRoot.Find() });
        builder.Services
            .AddKnowledge(builder.Configuration)
            .AddModels(builder.Configuration)
            .AddPrompts(builder.Configuration)
            .AddSearch(builder.Configuration)
            .AddAnswers(builder.Configuration)
            .AddChat(builder.Configuration)
            .AddOnThisDay(builder.Configuration)
            .AddStorage(builder.Configuration)
            .AddCommands(builder.Configuration);
        return builder;
    }

    /// <summary>The parts without the service around them, for a single command; only warnings are logged, to stderr.</summary>
    public static IHost ForCommand()
    {
        var builder = CreateBuilder();
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Warning);
        builder.Logging.AddConsole(options => options.LogToStandardErrorThreshold = LogLevel.Trace);
        return builder.Build();
    }
}
