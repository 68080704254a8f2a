using Microsoft.Extensions.AI;

namespace Bot.Models;

/// <summary>A stream whose first part is there, so that an attempt can be called successful.</summary>
internal sealed class OpenedStream : IAsyncDisposable
{
    private readonly CancellationTokenSource life;
    private readonly IAsyncEnumerator<ChatResponseUpdate> updates;
    private ChatResponseUpdate? first;

    private OpenedStream(CancellationTokenSource life, IAsyncEnumerator<ChatResponseUpdate> updates)
    {
        this.life = life;
        this.updates = updates;
    }

    /// <param name="all">Ends the whole stream.</param>
    /// <param name="attempt">Ends the wait for its first part.</param>
    public static async Task<OpenedStream> OpenAsync(
        IChatClient client, IEnumerable<ChatMessage> messages, ChatOptions? options, CancellationToken all, CancellationToken attempt)
    {
        var life = CancellationTokenSource.CreateLinkedTokenSource(all);
        await using var end = attempt.Register(life.Cancel);
        var stream = new OpenedStream(life, client.GetStreamingResponseAsync(messages, options, life.Token).GetAsyncEnumerator(life.Token));
        try
        {
            stream.first = await stream.updates.MoveNextAsync() ? stream.updates.Current : throw new ModelException(ModelFault.Malformed, "The model sent nothing.");
            return stream;
        }
        catch (Exception)
        {
            await stream.DisposeAsync();
            attempt.ThrowIfCancellationRequested();
            throw;
        }
    }

    public async Task<ChatResponseUpdate?> NextAsync()
    {
        if (first is { } update)
        {
            first = null;
            return update;
        }

        return await updates.MoveNextAsync() ? updates.Current : null;
    }

    public async ValueTask DisposeAsync()
    {
        await life.CancelAsync();
        await updates.DisposeAsync();
        life.Dispose();
    }
}
