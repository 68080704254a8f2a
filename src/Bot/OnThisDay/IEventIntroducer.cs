using Bot.Languages;

namespace Bot.OnThisDay;

/// <summary>Writes the line that introduces an event in a post.</summary>
/// <remarks>It names nothing that the event's own words, their place and date do not. Safe for concurrent use.</remarks>
public interface IEventIntroducer
{
    /// <param name="date">The event's date in words.</param>
    /// <returns>Null when there is no line that holds, or none within seconds: the post goes out without. Throws only for cancellation.</returns>
    Task<string?> IntroduceAsync(HistoricEvent told, string date, Language language, CancellationToken cancellationToken);
}
