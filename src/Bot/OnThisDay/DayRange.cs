using Bot.Knowledge;

namespace Bot.OnThisDay;

/// <summary>The days on which something may have happened, both ends included.</summary>
internal readonly record struct DayRange(DateOnly First, DateOnly Last)
{
    /// <summary>A month is named when at least this share of the possible days lies in it.</summary>
    private const double Sure = 0.9;

    public static DayRange Of(PartialDate date) => date.Precision switch
    {
        DatePrecision.Day => new(First: Start(date), Last: Start(date)),
        DatePrecision.Month => new(Start(date), Start(date).AddMonths(1).AddDays(-1)),
        _ => new(Start(date), Start(date).AddYears(1).AddDays(-1)),
    };

    /// <summary>Moved by a count of days, weeks, months or years: writers count days exactly and the rest roughly.</summary>
    public DayRange Shift(int count, TimeUnit unit) => unit switch
    {
        TimeUnit.Day => new(First.AddDays(count), Last.AddDays(count)),
        TimeUnit.Week => new(First.AddDays((7 * count) - 3), Last.AddDays((7 * count) + 3)),
        TimeUnit.Month => new(First.AddMonths(count).AddDays(-15), Last.AddMonths(count).AddDays(15)),
        _ => new(First.AddYears(count).AddDays(-183), Last.AddYears(count).AddDays(183)),
    };

    /// <summary>The day or month that this is known to be; null when the days spread too far.</summary>
    public PartialDate? Settled()
    {
        if (First == Last)
        {
            return new PartialDate(First.Year, First.Month, First.Day);
        }

        var (start, end) = (First.DayNumber, Last.DayNumber);
        var month = DateOnly.FromDayNumber((start + end) / 2);
        var from = new DateOnly(month.Year, month.Month, 1);
        var inside = Math.Min(end, from.AddMonths(1).DayNumber - 1) - Math.Max(start, from.DayNumber) + 1;
        return inside >= Sure * (end - start + 1) ? new PartialDate(month.Year, month.Month) : null;
    }

    private static DateOnly Start(PartialDate date) => new(date.Year, date.Month ?? 1, date.Day ?? 1);
}
