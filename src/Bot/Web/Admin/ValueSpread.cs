namespace Bot.Web.Admin;

/// <summary>Counts values by size in steps of a fifth, enough to tell quantiles by. Not thread-safe.</summary>
internal sealed class ValueSpread
{
    private const double Smallest = 1e-4;
    private const int StepsPerDoubling = 4;

    private readonly int[] counts = new int[96];
    private int total;

    public void Add(double value)
    {
        var step = value <= Smallest ? 0 : (int)Math.Ceiling(Math.Log2(value / Smallest) * StepsPerDoubling);
        counts[Math.Min(step, counts.Length - 1)]++;
        total++;
    }

    /// <summary>Below which that part of the values lies, rounded up to its step; 0 without values.</summary>
    public double Quantile(double part)
    {
        var (left, step) = ((int)Math.Ceiling(part * total), -1);
        while (left > 0)
        {
            left -= counts[++step];
        }

        return step < 0 ? 0 : Smallest * Math.Pow(2, (double)step / StepsPerDoubling);
    }
}
