using System.Buffers;

namespace Bot.Search;

/// <summary>Sums above 0 of some units, and which units have one; a sum of 0 is none. For one thread.</summary>
/// <param name="count">How many units there are.</param>
internal sealed class UnitSums(int count) : IDisposable
{
    private readonly float[] _sums = Zeros(count);
    private readonly int[] _units = ArrayPool<int>.Shared.Rent(count);
    private int _count;

    /// <summary>The units that have a sum, each once.</summary>
    public ReadOnlySpan<int> Units => _units.AsSpan(0, _count);

    /// <param name="unit">The unit.</param>
    /// <param name="more">Above 0.</param>
    public void Add(int unit, float more)
    {
        ref var sum = ref Open(unit);
        sum += more;
    }

    /// <param name="unit">The unit.</param>
    /// <param name="least">Above 0.</param>
    public void Raise(int unit, float least)
    {
        ref var sum = ref Open(unit);
        sum = MathF.Max(sum, least);
    }

    /// <summary>A unit's sum, which it has no more; to be called for all before <see cref="Restart"/>.</summary>
    public float Take(int unit)
    {
        var sum = _sums[unit];
        _sums[unit] = 0;
        return sum;
    }

    /// <summary>As at first, when all was taken.</summary>
    public void Restart() => _count = 0;

    public void Dispose()
    {
        ArrayPool<float>.Shared.Return(_sums);
        ArrayPool<int>.Shared.Return(_units);
    }

    private ref float Open(int unit)
    {
        ref var sum = ref _sums[unit];
        if (sum == 0)
        {
            _units[_count++] = unit;
        }

        return ref sum;
    }

    private static float[] Zeros(int count)
    {
        var sums = ArrayPool<float>.Shared.Rent(count);
        Array.Clear(sums, 0, count);
        return sums;
    }
}
