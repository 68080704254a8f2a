namespace Bot.Web.Admin;

/// <summary>An instrument's last hour.</summary>
/// <param name="Latest">Of a counter the sum since the start, of a gauge the last value, of a histogram the mean since the start.</param>
/// <param name="ByMinute">The oldest first: of a counter each minute's sum, of a gauge its last value, of a histogram its mean.</param>
/// <param name="MostByMinute">Of a histogram, below what 95 of 100 values of each minute lay.</param>
internal sealed record MetricCurve(string Name, string? Unit, double Latest, IReadOnlyList<double> ByMinute, IReadOnlyList<double>? MostByMinute = null);
