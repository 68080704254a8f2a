using System.Diagnostics.CodeAnalysis;
using Bot.Chat;
using Bot.Languages;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bot.Telegram;

/// <summary>Answers inline queries: at once, side by side, past all queues, for they are soon worthless. What fails is let go.</summary>
public sealed class InlineResponder(
    ITelegramBotClient client, IOptions<TelegramOptions> options, TimeProvider time, ILogger<InlineResponder> logger, IInlineAnswerer? answerer = null) : IDisposable
{
    private const int AtOnce = 32;
    private const int EmptyCacheSeconds = 60;

    private readonly SemaphoreSlim places = new(AtOnce);

    /// <summary>Returns at once; the answer follows.</summary>
    public void Take(InlineQuery query)
    {
        if (answerer is not null)
        {
            _ = Task.Run(() => AnswerAsync(query, answerer));
        }
    }

    public void Dispose() => places.Dispose();

    [SuppressMessage("Design", "CA1031", Justification = "Nobody waits for it: a fault is logged here or nowhere.")]
    private async Task AnswerAsync(InlineQuery query, IInlineAnswerer from)
    {
        using var limit = new CancellationTokenSource(options.Value.InlineTime, time);
        try
        {
            await places.WaitAsync(limit.Token);
            try
            {
                await RespondAsync(query, await from.AnswerAsync(Question(query), limit.Token), limit.Token);
            }
            finally
            {
                places.Release();
            }
        }
        catch (Exception error)
        {
            logger.LogWarning("An inline query was not answered: {Reason}", error.Message);
        }
    }

    private static InlineQuestion Question(InlineQuery query) =>
        new(new ChatAddress(TelegramMessenger.PlatformName, query.From.Id), query.Query.Trim(), query.From.LanguageCode);

    private Task RespondAsync(InlineQuery query, InlineAnswers answers, CancellationToken cancellationToken) => client.AnswerInlineQuery(
        query.Id,
        answers.Answers.Select(InlineArticle.Of).OfType<InlineQueryResultArticle>(),
        query.Query.Length == 0 ? Math.Min(EmptyCacheSeconds, options.Value.InlineCacheSeconds) : options.Value.InlineCacheSeconds,
        answers.IsPersonal,
        button: new InlineQueryResultsButton { Text = Phrases.Get(answers.Language, "inline.open"), StartParameter = "inline" },
        cancellationToken: cancellationToken);
}
