using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using OpenAI.Chat;
using ChatMessage = Microsoft.Extensions.AI.ChatMessage;

namespace Bot.Models;

/// <summary>
/// A chat client over the OpenAI SDK, for every server with its interface. One attempt a request; failures are
/// <see cref="ModelException"/>. Safe for concurrent use.
/// </summary>
internal sealed class OpenAIChatClient : DelegatingChatClient
{
    private const long LongestResponse = 4_000_000;
    private readonly HttpClient http;
    private readonly ModelOptions options;
    private readonly TimeProvider time;
    private volatile bool refusesTemperature;
    private volatile bool refusesTools;

    public OpenAIChatClient(ModelOptions options, TimeProvider time) : this(options, time, OpenAIConnection.Http(LongestResponse))
    {
    }

    private OpenAIChatClient(ModelOptions options, TimeProvider time, HttpClient http) : base(Connect(options, http))
    {
        this.options = options;
        this.time = time;
        this.http = http;
    }

    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        try
        {
            return await InnerClient.GetResponseAsync(messages, Settings(options), cancellationToken);
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            throw Translate(error);
        }
    }

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await using var updates = InnerClient.GetStreamingResponseAsync(messages, Settings(options), cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (await NextAsync(updates, cancellationToken) is { } update)
        {
            yield return update;
        }
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            http.Dispose();
        }
    }

    private static IChatClient Connect(ModelOptions options, HttpClient http) =>
#pragma warning disable OPENAI001 // The only constructor that takes Azure's way to send a key.
        new ChatClient(options.Name, OpenAIConnection.Key(options.Provider, options.Key), OpenAIConnection.Options(options.Provider, options.Endpoint, http)).AsIChatClient();
#pragma warning restore OPENAI001

    private async ValueTask<ChatResponseUpdate?> NextAsync(IAsyncEnumerator<ChatResponseUpdate> updates, CancellationToken cancellationToken)
    {
        try
        {
            return await updates.MoveNextAsync() ? updates.Current : null;
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            throw Translate(error);
        }
    }

    private ChatOptions? Settings(ChatOptions? chat) => OpenAISettings.Of(chat, options.Provider, !refusesTemperature, !refusesTools);

    /// <summary>Reasoning models refuse a temperature, simple ones tools: they are left out from then on, and this request may be sent again.</summary>
    private ModelException Translate(Exception error)
    {
        var translated = ModelErrors.Of(error, options.Key, time);
        return translated.Fault == ModelFault.Refused && Learns(translated.Message)
            ? new ModelException(ModelFault.Refused, translated.Message) { RetryAfter = TimeSpan.Zero }
            : translated;
    }

    private bool Learns(string refusal)
    {
        var (temperature, tools) = (!refusesTemperature && Names(refusal, "temperature"), !refusesTools && Names(refusal, "tool"));
        refusesTemperature |= temperature;
        refusesTools |= tools;
        return temperature || tools;
    }

    private static bool Names(string refusal, string setting) => refusal.Contains(setting, StringComparison.OrdinalIgnoreCase);
}
