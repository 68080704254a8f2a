namespace Bot.Telegram;

/// <summary>Keeps track of whether a message may be out.</summary>
internal sealed class PostAttempt
{
    /// <summary>Some call was made whose effect is not certainly none.</summary>
    public bool MayBeOut { get; private set; }

    /// <summary>Makes the call; it counts as without effect only when Telegram says so or was not reached.</summary>
    public async Task WatchAsync(Func<Task> call)
    {
        var before = MayBeOut;
        MayBeOut = true;
        try
        {
            await call();
        }
        catch (RequestException error) when (TelegramErrors.IsCertainlyOff(error))
        {
            MayBeOut = before;
            throw;
        }
    }
}
