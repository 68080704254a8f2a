using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace Bot.Models;

/// <summary>
/// Asks another client within bounds: so many requests at once and so many waiting, so much time in all (<see cref="ModelOptions.TotalTimeout"/>,
/// the whole of a stream included), attempts as <see cref="ModelPipeline"/> says. A stream is tried again only before its
/// first part. Every failure but the caller's cancellation is a <see cref="ModelException"/>.
/// </summary>
internal sealed class ResilientChatClient(IChatClient inner, ModelOptions settings, TimeProvider time) : DelegatingChatClient(inner)
{
    private readonly ModelPipeline pipeline = new(settings, time);
    private const int WaitingPerPlace = 4;

    private readonly SemaphoreSlim slots = new(settings.ConcurrentRequests);
    private int waiting;

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

    /// <summary>Who comes when many wait, or waits long, goes without: an answer of the search at once is better than a late one.</summary>
    private async Task<bool> EnterAsync(CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(settings.QueueTime, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            return await slots.WaitAsync(TimeSpan.Zero, cancellationToken) || await QueueAsync(either.Token) ? true : throw Busy();
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw Busy();
        }
    }

    private async Task<bool> QueueAsync(CancellationToken cancellationToken)
    {
        try
        {
            var hasRoom = Interlocked.Increment(ref waiting) <= settings.ConcurrentRequests * WaitingPerPlace;
            await (hasRoom ? slots.WaitAsync(cancellationToken) : Task.CompletedTask);
            return hasRoom;
        }
        finally
        {
            Interlocked.Decrement(ref waiting);
        }
    }

    private static ModelException Busy() => new(ModelFault.Busy, "Too many requests to the model are under way.");

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
