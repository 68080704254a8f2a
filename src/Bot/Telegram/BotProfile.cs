using Bot.Chat;
using Bot.Languages;
using Microsoft.Extensions.Logging;

namespace Bot.Telegram;

/// <summary>What Telegram shows of the bot in each language: commands, description, short description. Set only where it differs.</summary>
public sealed class BotProfile(ITelegramBotClient client, CommandMenu menu, TimeProvider time, ILogger<BotProfile> logger)
{
    private static readonly TimeSpan AnswerTime = TimeSpan.FromSeconds(15);

    /// <summary>Best effort: the bot answers without a menu too.</summary>
    public async Task ShowAsync(CancellationToken stoppingToken)
    {
        foreach (var (code, wording) in CommandMenu.LanguageCodes.Select(code => ((string?)code, code)).Prepend((null, CommandMenu.LanguageCodes[0])))
        {
            await TryAsync(token => ShowCommandsAsync(code, wording, token), stoppingToken);
            await TryAsync(token => ShowDescriptionsAsync(code, LanguageCodes.Parse(wording)!.Value, token), stoppingToken);
        }
    }

    private async Task ShowCommandsAsync(string? code, string wording, CancellationToken cancellationToken)
    {
        var wanted = menu.For(wording).Select(entry => new BotCommand { Command = entry.Name, Description = entry.Description }).ToArray();
        var shown = await AskAsync(() => client.GetMyCommands(languageCode: code, cancellationToken: cancellationToken));
        if (shown is null || !shown.Select(Pair).SequenceEqual(wanted.Select(Pair)))
        {
            await client.SetMyCommands(wanted, languageCode: code, cancellationToken: cancellationToken);
        }
    }

    private async Task ShowDescriptionsAsync(string? code, Language language, CancellationToken cancellationToken)
    {
        var (description, shortOne) = (Phrases.Get(language, "profile.description"), Phrases.Get(language, "profile.short"));
        if ((await AskAsync(() => client.GetMyDescription(code, cancellationToken)))?.Description != description)
        {
            await client.SetMyDescription(description, code, cancellationToken);
        }

        if ((await AskAsync(() => client.GetMyShortDescription(code, cancellationToken)))?.ShortDescription != shortOne)
        {
            await client.SetMyShortDescription(shortOne, code, cancellationToken);
        }
    }

    private static (string, string) Pair(BotCommand command) => (command.Command, command.Description);

    /// <returns>Null when a server does not know the method: then it is set without asking.</returns>
    private static async Task<T?> AskAsync<T>(Func<Task<T>> ask)
        where T : class
    {
        try
        {
            return await ask();
        }
        catch (RequestException)
        {
            return null;
        }
    }

    private async Task TryAsync(Func<CancellationToken, Task> show, CancellationToken stoppingToken)
    {
        using var limit = new CancellationTokenSource(AnswerTime, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, stoppingToken);
        try
        {
            await show(both.Token);
        }
        catch (Exception error) when (error is RequestException || (error is OperationCanceledException && !stoppingToken.IsCancellationRequested))
        {
            logger.LogWarning("The menu of commands or the description could not be set: {Reason}", error.Message);
        }
    }
}
