using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using OpenAI.Chat;
using ChatMessage = Microsoft.Extensions.AI.ChatMessage;
using ChatResponseUpdate = Microsoft.Extensions.AI.ChatResponseUpdate;

namespace Bot.Models;

/// <summary>
/// A chat client over the OpenAI SDK, for every server with its interface. One attempt a request; failures are
/// <see cref="ModelException"/>. Text only. Safe for concurrent use.
/// </summary>
internal sealed class OpenAIChatClient : IChatClient
{
    private const long LongestResponse = 4_000_000;
    private readonly ChatClient client;
    private readonly HttpClient http;
    private readonly ModelOptions options;
    private readonly TimeProvider time;
    private readonly ChatClientMetadata metadata;
    private volatile bool refusesTemperature;

    public OpenAIChatClient(ModelOptions options, TimeProvider time)
    {
        this.options = options;
        this.time = time;
        http = OpenAIConnection.Http(LongestResponse);
        var connection = OpenAIConnection.Options(options.Provider, options.Endpoint, http);
#pragma warning disable OPENAI001 // The only constructor that takes Azure's way to send a key.
        client = new ChatClient(options.Name, OpenAIConnection.Key(options.Provider, options.Key), connection);
#pragma warning restore OPENAI001
        metadata = new ChatClientMetadata("openai", connection.Endpoint, options.Name);
    }

    public async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        try
        {
            var settings = Settings(options);
            var completion = (await client.CompleteChatAsync(OpenAIMessages.Of(messages), settings, cancellationToken)).Value;
            return Response(completion);
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            throw Translate(error);
        }
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await using var updates = client.CompleteChatStreamingAsync(OpenAIMessages.Of(messages), Settings(options), cancellationToken)
            .GetAsyncEnumerator(cancellationToken);
        while (await NextAsync(updates, cancellationToken) is { } update)
        {
            yield return update;
        }
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is not null ? null
        : serviceType == typeof(ChatClientMetadata) ? metadata
        : serviceType.IsInstanceOfType(this) ? this
        : serviceType.IsInstanceOfType(client) ? client : null;

    public void Dispose() => http.Dispose();

    private async ValueTask<ChatResponseUpdate?> NextAsync(IAsyncEnumerator<StreamingChatCompletionUpdate> updates, CancellationToken cancellationToken)
    {
        try
        {
            return await updates.MoveNextAsync() ? Update(updates.Current) : null;
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            throw Translate(error);
        }
    }

    private static ChatResponse Response(ChatCompletion completion)
    {
        var message = new ChatMessage(ChatRole.Assistant, string.Concat(completion.Content.Select(part => part.Text)));
        if (OpenAIMessages.Refusal(completion.Refusal) is { } refusal)
        {
            message.Contents.Add(refusal);
        }

        return new ChatResponse(message)
        {
            ModelId = completion.Model,
            FinishReason = OpenAIMessages.Finish(completion.FinishReason),
            Usage = OpenAIMessages.Usage(completion.Usage),
        };
    }

    private static ChatResponseUpdate Update(StreamingChatCompletionUpdate part)
    {
        var update = new ChatResponseUpdate(ChatRole.Assistant, string.Concat(part.ContentUpdate.Select(content => content.Text)))
        {
            ModelId = part.Model,
            FinishReason = OpenAIMessages.Finish(part.FinishReason),
        };
        if (OpenAIMessages.Usage(part.Usage) is { } usage)
        {
            update.Contents.Add(new UsageContent(usage));
        }

        if (OpenAIMessages.Refusal(part.RefusalUpdate) is { } refusal)
        {
            update.Contents.Add(refusal);
        }

        return update;
    }

    private ChatCompletionOptions Settings(ChatOptions? chat) => OpenAISettings.Of(chat, options.Provider, !refusesTemperature);

    /// <summary>Reasoning models refuse a temperature: it is left out from then on, and this request may be sent again.</summary>
    private ModelException Translate(Exception error)
    {
        var translated = ModelErrors.Of(error, options.Key, time);
        if (translated.Fault != ModelFault.Refused || refusesTemperature || !translated.Message.Contains("temperature", StringComparison.OrdinalIgnoreCase))
        {
            return translated;
        }

        refusesTemperature = true;
        return new ModelException(ModelFault.Refused, translated.Message) { RetryAfter = TimeSpan.Zero };
    }
}
