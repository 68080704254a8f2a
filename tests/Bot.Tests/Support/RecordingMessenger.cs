using System.Collections.Concurrent;
using System.Threading.Channels;
using Bot.Chat;

namespace Bot.Tests.Support;

/// <summary>The platform "test": keeps what is sent; a test may make sending wait or fail.</summary>
public sealed class RecordingMessenger(Func<OutgoingMessage, CancellationToken, Task>? beforeSend = null) : IMessenger
{
    private readonly ConcurrentQueue<OutgoingMessage> sent = new();
    private readonly Channel<OutgoingMessage> arrivals = Channel.CreateUnbounded<OutgoingMessage>();

    public string Platform => "test";

    public IReadOnlyList<OutgoingMessage> Sent => [.. sent];

    public TaskCompletionSource Typing { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public async Task SendAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        if (beforeSend is not null)
        {
            await beforeSend(message, cancellationToken);
        }

        sent.Enqueue(message);
        arrivals.Writer.TryWrite(message);
    }

    public Task ShowTypingAsync(ChatAddress chat, CancellationToken cancellationToken)
    {
        Typing.TrySetResult();
        return Task.CompletedTask;
    }

    /// <summary>Returns when as many more messages have been sent.</summary>
    public async Task WaitForAsync(int count)
    {
        for (var i = 0; i < count; i++)
        {
            await arrivals.Reader.ReadAsync().AsTask().WaitAsync(Patience.Limit);
        }
    }
}
