using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Bot.Telegram.Client;

/// <summary>The Bot API over HTTP. The token, which is part of every address, never leaves in an exception.</summary>
/// <remarks>Its <see cref="HttpMessageInvoker"/> leaves out what an HttpClient adds to every call: a time limit, which polling cannot have, and a second copy of the answer.</remarks>
public sealed class TelegramBotClient(TelegramBotClientOptions options, HttpMessageInvoker http) : ITelegramBotClient
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    private readonly string address = $"{options.BaseUrl}/bot{Uri.EscapeDataString(options.Token)}/";
    private readonly ConcurrentDictionary<string, Uri> addresses = new();
    private readonly TokenScrubber scrubber = new(options.Token);

    public long BotId => options.BotId;

    public async Task<TResponse> SendRequest<TResponse>(IRequest<TResponse> request, CancellationToken cancellationToken = default)
    {
        var (status, body) = await PostAsync(request.MethodName, WireFormat.Write(request), cancellationToken);
        ApiResponse<TResponse>? answer = null;
        try
        {
            answer = request is RequestBase<TResponse> known ? known.ReadAnswer(body) : WireFormat.Read<TResponse>(body);
        }
        catch (JsonException)
        {
            // A proxy's page, which is told below by its status; or a server that says null where Telegram says true.
            answer = Confirmed<TResponse>(body);
        }

        return answer switch
        {
            { Ok: true, Result: { } result } => result,
            { Ok: false, ErrorCode: > 0 } => throw Refused(answer),
            _ => throw new RequestException($"{request.MethodName} was answered with status {(int)status} and no Bot API answer.", status),
        };
    }

    private static ApiResponse<TResponse>? Confirmed<TResponse>(byte[] body)
    {
        try
        {
            return true is TResponse yes && WireFormat.Read<JsonElement>(body) is { Ok: true } ? new ApiResponse<TResponse> { Ok = true, Result = yes } : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private async Task<(HttpStatusCode Status, byte[] Body)> PostAsync(string method, byte[] json, CancellationToken cancellationToken)
    {
        try
        {
            using var content = new ByteArrayContent(json) { Headers = { ContentType = Json } };
            using var request = new HttpRequestMessage(HttpMethod.Post, addresses.GetOrAdd(method, name => new Uri(address + name))) { Content = content };
            using var response = await http.SendAsync(request, cancellationToken);
            return (response.StatusCode, await response.Content.ReadAsByteArrayAsync(cancellationToken));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or OperationCanceledException or ObjectDisposedException)
        {
            throw new RequestException($"{method} did not get through: {scrubber.Scrub(exception.Message)}", scrubber.Scrub(exception));
        }
    }

    private ApiRequestException Refused<TResponse>(ApiResponse<TResponse> answer) =>
        new(scrubber.Scrub(answer.Description ?? "no description"), answer.ErrorCode, answer.Parameters);
}
