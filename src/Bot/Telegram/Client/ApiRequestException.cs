namespace Bot.Telegram.Client;

/// <summary>An error that Telegram states.</summary>
public sealed class ApiRequestException(string message, int errorCode, ResponseParameters? parameters = null) : RequestException(message)
{
    public int ErrorCode { get; } = errorCode;

    public ResponseParameters? Parameters { get; } = parameters;
}
