using System.Collections.Concurrent;
using Bot.Answers.Writing;
using Bot.Languages;
using Bot.OnThisDay;
using Microsoft.Extensions.Logging;

namespace Bot.Commands;

/// <summary>
/// Lines of a language model for the events of posts: one request for an event, however many chats are shown it, and after a failure none
/// for a while, so that no post waits in vain.
/// </summary>
public sealed class EventIntroducer(LineWriter writer, TimeProvider time, ILogger<EventIntroducer> logger) : IEventIntroducer
{
    private const int Kept = 1000;
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<(string Event, string Date, Language Language), Lazy<Task<string?>>> lines = [];
    private long resumes;

    public async Task<string?> IntroduceAsync(HistoricEvent told, string date, Language language, CancellationToken cancellationToken)
    {
        if (lines.Count > Kept)
        {
            lines.Clear();
        }

        var key = (told.Key, date, language);
        var line = lines.GetOrAdd(key, _ => new Lazy<Task<string?>>(() => WriteAsync(told, date, language)));
        try
        {
            return await line.Value.WaitAsync(cancellationToken);
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            lines.TryRemove(KeyValuePair.Create(key, line));
            logger.LogDebug("An event is posted without a line of the model: {Reason}", error.Message);
            return null;
        }
    }

    /// <summary>For all who ask, so that none of them can call it off.</summary>
    private async Task<string?> WriteAsync(HistoricEvent told, string date, Language language)
    {
        if (time.GetUtcNow().UtcTicks < Interlocked.Read(ref resumes))
        {
            throw new TimeoutException("The model failed a moment ago.");
        }

        try
        {
            return await writer.WriteAsync(date, told.Citation, language, CancellationToken.None);
        }
        catch (Exception error)
        {
            Interlocked.Exchange(ref resumes, (time.GetUtcNow() + Pause).UtcTicks);
            logger.LogWarning("The model wrote no line for a post, the posts of the next minutes go out without: {Reason}", error.Message);
            throw;
        }
    }
}
