using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace Bot.Models;

/// <summary>
/// Asks another client within bounds: so many requests at once, so much time in all (<see cref="ModelOptions.TotalTimeout"/>,
/// the whole of a stream included), attempts as <see cref="ModelPipeline"/> says. A stream is tried again only before its
/// first part. Every failure but the caller's cancellation is a <see cref="ModelException"/>.
/// </summary>
internal sealed class ResilientChatClient(IChatClient inner, ModelOptions settings, TimeProvider time) : DelegatingChatClient(inner)
{
    private readonly ModelPipeline pipeline = new(settings, time);
    private readonly SemaphoreSlim slots = new(settings.ConcurrentRequests);

    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        using var bounds = new RequestBounds(settings.TotalTimeout, time, cancellationToken);
        await bounds.RunAsync(token => EnterAsync(token));
        try
        {
            return await bounds.RunAsync(all => pipeline.RunAsync(token => InnerClient.GetResponseAsync(messages, options, token), all));
        }
        finally
        {
            slots.Release();
        }
    }

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var bounds = new RequestBounds(settings.TotalTimeout, time, cancellationToken);
        await bounds.RunAsync(token => EnterAsync(token));
        try
        {
            await using var stream = await bounds.RunAsync(all => pipeline.RunAsync(token => OpenedStream.OpenAsync(InnerClient, messages, options, all, token), all));
            while (await NextAsync(stream, bounds) is { } update)
            {
                yield return update;
            }
        }
        finally
        {
            slots.Release();
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            slots.Dispose();
        }

        base.Dispose(disposing);
    }

    private async Task<bool> EnterAsync(CancellationToken cancellationToken)
    {
        await slots.WaitAsync(cancellationToken);
        return true;
    }

    private async Task<ChatResponseUpdate?> NextAsync(OpenedStream stream, RequestBounds bounds)
    {
        try
        {
            return await bounds.RunAsync(_ => stream.NextAsync());
        }
        catch (ModelException failure)
        {
            await pipeline.ReportAsync(failure);
            throw;
        }
    }
}
