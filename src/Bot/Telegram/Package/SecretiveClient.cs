using Telegram.Bot;
using Telegram.Bot.Requests.Abstractions;

namespace Bot.Telegram.Package;

/// <summary>The package's client; the token, which is part of every address, never leaves in an exception.</summary>
internal sealed class SecretiveClient(TelegramBotClientOptions options, HttpClient http) : TelegramBotClient(options, http)
{
    private readonly TokenScrubber scrubber = new(options.Token);

    public override async Task<TResponse> SendRequest<TResponse>(IRequest<TResponse> request, CancellationToken cancellationToken = default)
    {
        try
        {
            return await base.SendRequest(request, cancellationToken);
        }
        catch (ApiRequestException error)
        {
            throw new ApiRequestException(scrubber.Scrub(error.Message), error.ErrorCode, error.Parameters!);
        }
        catch (RequestException error)
        {
            throw Scrub(error);
        }
    }

    private RequestException Scrub(RequestException error)
    {
        var (message, inner) = (scrubber.Scrub(error.Message), error.InnerException is { } cause ? scrubber.Scrub(cause) : null);
        return error.HttpStatusCode is { } status ? new RequestException(message, status, inner!) : new RequestException(message, inner!);
    }
}
