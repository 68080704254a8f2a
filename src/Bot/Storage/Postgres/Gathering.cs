using System.Diagnostics;

namespace Bot.Storage.Postgres;

/// <summary>
/// Keeps writes that follow one another a moment apart, so that each takes along what comes meanwhile: fewer writes for a delay that nobody
/// notices. The first after a calm does not wait. For one writer.
/// </summary>
/// <param name="moment">From the end of a write to the next, at least.</param>
internal sealed class Gathering(TimeSpan moment)
{
    private long written;

    public Task WaitAsync() => moment - Stopwatch.GetElapsedTime(written) is { Ticks: > 0 } rest ? Task.Delay(rest) : Task.CompletedTask;

    public void Written() => written = Stopwatch.GetTimestamp();
}
