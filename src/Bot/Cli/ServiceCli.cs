using Bot.Chat;
using Bot.OnThisDay;
using Bot.Prompts;
using Bot.Telegram;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Bot.Cli;

/// <summary>No subcommand: the service on Telegram, or without a token the same conversation in the terminal.</summary>
internal static class ServiceCli
{
    public static async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var builder = BotHost.CreateBuilder();
        if (string.IsNullOrWhiteSpace(builder.Configuration[$"{TelegramOptions.Section}:Token"]))
        {
            return await TalkAsync(cancellationToken);
        }

        builder.Services.AddTelegram(builder.Configuration).AddDailyPosts();
        try
        {
            using var host = builder.Build();
            await host.RunAsync(cancellationToken);
            return Environment.ExitCode;
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

    private static async Task<int> TalkAsync(CancellationToken cancellationToken)
    {
        await Console.Error.WriteLineAsync("No Telegram:Token is set (environment Telegram__Token, user secrets or appsettings.json): the conversation is here in the terminal. An empty line ends it.");
        using var host = BotHost.ForCommand();
        await new TerminalChat(host.Services.GetRequiredService<CommandRouter>(), TimeProvider.System).RunAsync(Console.In, Console.Out, cancellationToken);
        return 0;
    }
}
