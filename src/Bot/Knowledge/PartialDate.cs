using System.Globalization;

namespace Bot.Knowledge;

/// <summary>A Gregorian date known to the day, the month or the year, and never pretended to be known better. Valid by construction.</summary>
public readonly record struct PartialDate
{
    /// <exception cref="ArgumentOutOfRangeException">There is no such day or month.</exception>
    public PartialDate(int year, int? month = null, int? day = null)
    {
        _ = new DateOnly(year, month ?? 1, day ?? 1);
        (Year, Month, Day) = (year, month, month is null ? null : day);
    }

    public int Year { get; }

    public int? Month { get; }

    public int? Day { get; }

    public DatePrecision Precision => Day is not null ? DatePrecision.Day : Month is not null ? DatePrecision.Month : DatePrecision.Year;

    /// <summary>Reads "1940-11-12", "1940-11" or "1940"; null for anything else.</summary>
    public static PartialDate? Parse(string text)
    {
        var parts = text.Split('-');
        return parts.Length is >= 1 and <= 3 && parts[0].Length == 4 && Numbers(parts) is { } n && Exists(n[0], At(n, 1), At(n, 2))
            ? new PartialDate(n[0], At(n, 1), At(n, 2))
            : null;
    }

    public static bool Exists(int year, int? month, int? day) =>
        year is >= 1 and <= 9999 && month is null or (>= 1 and <= 12)
        && (day is null || (day >= 1 && day <= DateTime.DaysInMonth(year, month ?? 1)));

    /// <summary>"1940-11-12", "1940-11" or "1940".</summary>
    public override string ToString() => Precision switch
    {
        DatePrecision.Day => $"{Year:0000}-{Month:00}-{Day:00}",
        DatePrecision.Month => $"{Year:0000}-{Month:00}",
        _ => $"{Year:0000}",
    };

    private static int? At(int[] numbers, int index) => index < numbers.Length ? numbers[index] : null;

    private static int[]? Numbers(string[] parts)
    {
        var numbers = new int[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            if ((i > 0 && parts[i].Length != 2) || !int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i]))
            {
                return null;
            }
        }

        return numbers;
    }
}
