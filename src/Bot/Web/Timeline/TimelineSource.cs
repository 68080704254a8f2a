namespace Bot.Web.Timeline;

/// <summary>The dated events of the articles as they are now; what knows them is put in where the service is put together.</summary>
public sealed class TimelineSource(Func<IEnumerable<TimelineEvent>> events)
{
    /// <summary>By date; of one month those without a day first.</summary>
    public IReadOnlyList<TimelineEvent> Read() =>
        [.. events().OrderBy(told => told.Year).ThenBy(told => told.Month ?? 0).ThenBy(told => told.Day ?? 0)];
}
