using System.Diagnostics.Metrics;

namespace Bot.OnThisDay;

/// <summary>Counts of the daily posts, meter "Isnad.OnThisDay". Thread-safe.</summary>
public sealed class PostMetrics(IMeterFactory meters)
{
    private readonly Counter<long> posts = meters.Create("Isnad.OnThisDay")
        .CreateCounter<long>("isnad.posts", "{post}", "Daily posts, by result: sent, refused, in_doubt, not_delivered (tried again)");

    internal void Sent() => Count("sent");

    internal void Refused() => Count("refused");

    internal void InDoubt() => Count("in_doubt");

    internal void NotDelivered() => Count("not_delivered");

    private void Count(string result) => posts.Add(1, KeyValuePair.Create<string, object?>("result", result));
}
