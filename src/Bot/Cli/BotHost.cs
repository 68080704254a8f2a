using Bot.Answers;
using Bot.Chat;
using Bot.Commands;
using Bot.Knowledge;
using Bot.Operations;
using Bot.Search;
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
            .AddSearch(builder.Configuration)
            .AddAnswers(builder.Configuration)
            .AddChat(builder.Configuration)
            .AddCommands();
        return builder;
    }

    /// <summary>The parts without the service around them, for a single command; only warnings are logged, to stderr.</summary>
    /// <param name="told">A folder of the code of which more is told.</param>
    public static IHost ForCommand(string? told = null)
    {
        var builder = CreateBuilder();
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Warning);
        builder.Logging.AddFilter(told is null ? "Bot" : $"Bot.{told}", told is null ? LogLevel.Warning : LogLevel.Information);
        builder.Logging.AddConsole(options => options.LogToStandardErrorThreshold = LogLevel.Trace);
        return builder.Build();
    }
}
