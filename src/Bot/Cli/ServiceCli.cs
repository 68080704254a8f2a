using Bot.Chat;
using Bot.OnThisDay;
using Bot.Operations;
using Bot.Prompts;
using Bot.Telegram;
using Bot.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Bot.Cli;

/// <summary>No subcommand: the service on Telegram and on the web page; without either, the conversation in the terminal.</summary>
internal static class ServiceCli
{
    public static async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var builder = BotHost.CreateBuilder();
        var hasTelegram = !string.IsNullOrWhiteSpace(builder.Configuration[$"{TelegramOptions.Section}:Token"]);
        try
        {
            if (builder.Configuration.GetValue<bool?>($"{WebOptions.Section}:{nameof(WebOptions.Enabled)}") ?? !hasTelegram)
            {
                return await ServeAsync(BotHost.CreateWebBuilder(), hasTelegram, cancellationToken);
            }

            return hasTelegram ? await RunAsync(builder, cancellationToken) : await TalkAsync(cancellationToken);
        }
        catch (OptionsValidationException e)
        {
            throw new UsageException(string.Join(' ', e.Failures));
        }
        catch (PromptException e)
        {
            throw new UsageException(e.Message);
        }
    }

    private static async Task<int> RunAsync(HostApplicationBuilder builder, CancellationToken cancellationToken)
    {
        builder.Services.AddTelegram(builder.Configuration).AddDailyPosts().AddOperations(builder.Configuration);
        using var host = builder.Build();
        await host.RunAsync(cancellationToken);
        return Environment.ExitCode;
    }

    private static async Task<int> ServeAsync(WebApplicationBuilder builder, bool hasTelegram, CancellationToken cancellationToken)
    {
        if (hasTelegram)
        {
            builder.Services.AddTelegram(builder.Configuration);
        }

        builder.Services.AddDailyPosts().AddOperations(builder.Configuration);
        await using var app = BotHost.BuildWeb(builder);
        app.Lifetime.ApplicationStarted.Register(() => Console.WriteLine($"Isnad: {string.Join(' ', app.Urls)} (Ctrl+C ends it)"));
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (IOException e) when (e.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            throw new UsageException($"{e.Message} Set another by Web__Url, as in Web__Url=http://localhost:5081.");
        }

        await app.WaitForShutdownAsync(cancellationToken);
        return Environment.ExitCode;
    }

    private static async Task<int> TalkAsync(CancellationToken cancellationToken)
    {
        await Console.Error.WriteLineAsync("No Telegram:Token is set and the web page is off (Web:Enabled): the conversation is here in the terminal. An empty line ends it.");
        using var host = BotHost.ForCommand();
        await new TerminalChat(host.Services.GetRequiredService<CommandRouter>(), TimeProvider.System).RunAsync(Console.In, Console.Out, cancellationToken);
        return 0;
    }
}
