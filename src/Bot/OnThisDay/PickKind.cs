namespace Bot.OnThisDay;

/// <summary>Why an event is shown on a day, from the best reason to the last.</summary>
public enum PickKind
{
    /// <summary>It happened on this day of the year.</summary>
    Day,

    /// <summary>It happened in this month; the article gives no day.</summary>
    Month,

    /// <summary>Its day is within a week of this one.</summary>
    Week,

    /// <summary>None of these: from the archive.</summary>
    Archive,
}
