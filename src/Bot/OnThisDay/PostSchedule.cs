using NodaTime;
using NodaTime.TimeZones;

namespace Bot.OnThisDay;

/// <summary>When a chat's post is due. Pure: the clock is a parameter.</summary>
/// <remarks>
/// One post each local date: an hour that the clock skips is taken at the next valid time, one that comes twice at its first
/// coming. A date that a zone leaves out altogether has no post.
/// </remarks>
public static class PostSchedule
{
    private static readonly ZoneLocalMappingResolver Resolver =
        Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    /// <summary>The instant of a date's post; null where the zone has no such date.</summary>
    public static Instant? At(LocalDate date, LocalTime time, DateTimeZone zone)
    {
        var due = zone.ResolveLocal(date + time, Resolver);
        if (due.Date == date)
        {
            return due.ToInstant();
        }

        // The skipped hour is the date's last: just before it, while it is still that date.
        var before = (due.ToInstant() - Duration.FromMinutes(1)).InZone(zone);
        return before.Date == date ? before.ToInstant() : null;
    }

    /// <summary>
    /// The local date whose post is to go out now: the latest one due, unless that is longer ago than <paramref name="window"/> or
    /// from before the subscription. Of several that were missed, only the last is made up for.
    /// </summary>
    public static LocalDate? Due(Subscription subscription, Instant now, Duration window)
    {
        var today = now.InZone(subscription.Zone).Date;
        for (var date = today; date >= today.PlusDays(-2); date = date.PlusDays(-1))
        {
            if (At(date, subscription.Time, subscription.Zone) is { } due && due <= now)
            {
                return due >= subscription.Since && now - due <= window ? date : null;
            }
        }

        return null;
    }

    /// <summary>The first instant after <paramref name="now"/> at which a post is due.</summary>
    public static Instant Next(Subscription subscription, Instant now)
    {
        var date = now.InZone(subscription.Zone).Date;
        while (!(At(date, subscription.Time, subscription.Zone) is { } due && due > now))
        {
            date = date.PlusDays(1);
        }

        return At(date, subscription.Time, subscription.Zone)!.Value;
    }
}
