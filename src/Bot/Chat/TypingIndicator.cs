using Microsoft.Extensions.Options;

namespace Bot.Chat;

/// <summary>Shows that an answer is being written, but only for answers that take their time.</summary>
public sealed class TypingIndicator(IOptions<ChatOptions> options, TimeProvider time)
{
    // Telegram shows it for 5 seconds.
    private static readonly TimeSpan Refresh = TimeSpan.FromSeconds(4);

    /// <summary>Returns when the answer is there, or has failed; its result stays with it.</summary>
    public async Task ShowUntilAsync(Task answer, IncomingMessage message, IMessenger messenger, CancellationToken cancellationToken)
    {
        var pause = options.Value.TypingAfter;
        while (!answer.IsCompleted && !await CompletesWithinAsync(answer, pause))
        {
            await messenger.ShowWorkAsync(message, cancellationToken);
            pause = Refresh;
        }
    }

    private async Task<bool> CompletesWithinAsync(Task answer, TimeSpan pause)
    {
        await answer.WaitAsync(pause, time).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return answer.IsCompleted;
    }
}
