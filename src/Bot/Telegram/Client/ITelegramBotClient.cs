namespace Bot.Telegram.Client;

/// <summary>The Telegram Bot API. Safe for concurrent use.</summary>
/// <remarks>
/// Names and shapes are those of the package Telegram.Bot, so that the rest of Telegram/ compiles against either. It never retries.
/// An error that Telegram states is an <see cref="ApiRequestException"/>; a call that did not get through is a <see cref="RequestException"/>.
/// </remarks>
public interface ITelegramBotClient
{
    long BotId { get; }

    Task<TResponse> SendRequest<TResponse>(IRequest<TResponse> request, CancellationToken cancellationToken = default);
}
