namespace Bot.Telegram;

/// <summary>What an error of the Bot API means for the message at hand.</summary>
internal static class TelegramErrors
{
    public static bool IsRateLimit(this ApiRequestException error) => error.ErrorCode == 429;

    /// <summary>Telegram says 404 for a token it cannot read, and in other words for a method that it does not know.</summary>
    public static bool IsTokenRefused(this ApiRequestException error) => error.ErrorCode == 401 || (error.ErrorCode == 404 && !error.IsMethodUnknown());

    /// <summary>An older server.</summary>
    public static bool IsMethodUnknown(this ApiRequestException error) =>
        error.ErrorCode == 404 && error.Message.Contains("method", StringComparison.OrdinalIgnoreCase);

    /// <summary>The server does not do this, or not here; in another way the same may be said.</summary>
    public static bool IsNotOffered(this ApiRequestException error) => (error.ErrorCode == 400 && !error.IsChatGone()) || error.IsMethodUnknown();

    /// <summary>The message to be changed is gone, or too old.</summary>
    public static bool IsPastChanging(this ApiRequestException error) => error.ErrorCode == 400
        && (error.Message.Contains("to edit not found", StringComparison.OrdinalIgnoreCase)
            || error.Message.Contains("can't be edited", StringComparison.OrdinalIgnoreCase)
            || error.Message.Contains("MESSAGE_ID_INVALID", StringComparison.OrdinalIgnoreCase));

    public static bool IsBadMarkup(this ApiRequestException error) =>
        error.ErrorCode == 400 && error.Message.Contains("can't parse entities", StringComparison.OrdinalIgnoreCase);

    /// <summary>Updates cannot be polled for while a webhook gets them.</summary>
    public static bool IsWebhookSet(this ApiRequestException error) =>
        error.ErrorCode == 409 && error.Message.Contains("webhook is active", StringComparison.OrdinalIgnoreCase);

    /// <summary>An edit that would change nothing.</summary>
    public static bool IsNotModified(this ApiRequestException error) =>
        error.ErrorCode == 400 && error.Message.Contains("message is not modified", StringComparison.OrdinalIgnoreCase);

    /// <summary>Refused for good: a repetition would be refused too.</summary>
    public static bool IsFinal(this ApiRequestException error) => error.ErrorCode is 400 or 403 || error.IsMethodUnknown();

    /// <summary>Whatever is sent to the chat will be refused.</summary>
    public static bool IsChatGone(this ApiRequestException error) =>
        error.ErrorCode == 403 || (error.ErrorCode == 400 && error.Message.Contains("chat not found", StringComparison.OrdinalIgnoreCase));

    /// <summary>The call was certainly not carried out: Telegram said no, or was not reached.</summary>
    public static bool IsCertainlyOff(Exception error) => error switch
    {
        ApiRequestException api => api.ErrorCode < 500,
        RequestException { InnerException: HttpRequestException { HttpRequestError: var reason } } => reason is
            HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
        _ => false,
    };

    /// <summary>May pass: server errors, cut connections, timeouts, a proxy's refusal.</summary>
    public static bool IsTransient(Exception error) => error switch
    {
        ApiRequestException api => api.ErrorCode >= 500,
        RequestException request => request.HttpStatusCode is null || (int)request.HttpStatusCode is >= 500 or 408 or 429,
        _ => error is TimeoutException,
    };

    /// <summary>How long Telegram asks to wait; null when it does not.</summary>
    public static TimeSpan? RetryAfter(Exception error) => error is ApiRequestException { Parameters.RetryAfter: { } seconds }
        ? TimeSpan.FromSeconds(seconds)
        : null;
}
