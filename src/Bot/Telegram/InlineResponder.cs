using System.Diagnostics.CodeAnalysis;
using Bot.Chat;
using Bot.Languages;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bot.Telegram;

/// <summary>Answers inline queries: at once, side by side, past all queues, for they are soon worthless. What fails is let go.</summary>
public sealed class InlineResponder(
    ITelegramBotClient client,
    AccessControl access,
    ReaderLinks links,
    IOptions<TelegramOptions> options,
    TimeProvider time,
    ILogger<InlineResponder> logger,
    IInlineAnswerer? answerer = null) : IDisposable
{
    private const int AtOnce = 32;
    private const int EmptyCacheSeconds = 60;

    private readonly SemaphoreSlim places = new(AtOnce);

    private static readonly InlineAnswers Nothing = new(Language.Arabic, [], IsPersonal: true);

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
                await RespondAsync(query, IsWelcome(query) ? await from.AnswerAsync(Question(query), limit.Token) : Nothing, limit.Token);
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

    /// <summary>Those whom the bot does not answer get nothing, and so does a look for more: there is one page.</summary>
    private bool IsWelcome(InlineQuery query) => query.Offset.Length == 0 && access.IsWelcome(query.From.Id);

    private async Task RespondAsync(InlineQuery query, InlineAnswers answers, CancellationToken cancellationToken)
    {
        try
        {
            await RespondAsync(query, answers, options.Value.RichMessages, cancellationToken);
        }
        catch (ApiRequestException error) when (options.Value.RichMessages && error.IsNotOffered())
        {
            logger.LogWarning("Telegram does not take rich inline results, sending HTML instead: {Reason}", error.Message);
            await RespondAsync(query, answers, isRich: false, cancellationToken);
        }
    }

    private Task RespondAsync(InlineQuery query, InlineAnswers answers, bool isRich, CancellationToken cancellationToken) => client.AnswerInlineQuery(
        query.Id,
        answers.Answers.Select((answer, index) => InlineArticle.Of(answer with { Reply = links.Apply(answer.Reply) }, index, isRich)).OfType<InlineQueryResultArticle>(),
        query.Query.Length == 0 ? Math.Min(EmptyCacheSeconds, options.Value.InlineCacheSeconds) : options.Value.InlineCacheSeconds,
        answers.IsPersonal,
        button: new InlineQueryResultsButton { Text = Phrases.Get(answers.Language, "inline.open"), StartParameter = "inline" },
        cancellationToken: cancellationToken);
}
