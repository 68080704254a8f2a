using System.Numerics;
using System.Runtime.CompilerServices;

namespace Bot.Caching;

/// <summary>
/// What is made of objects that come again, kept from the second time it is made: most objects come once, and what lives on for nothing costs every
/// collection of garbage (the doorkeeper of G. Einziger, R. Friedman and B. Manes, "TinyLFU: A Highly Efficient Cache Admission Policy", 2017). Sources are
/// told apart by reference. Thread-safe.
/// </summary>
/// <param name="most">So many are kept of each of two generations.</param>
internal sealed class Derived<TSource, TValue>(int most = Derived<TSource, TValue>.Usual)
    where TSource : class
    where TValue : class
{
    /// <summary>As many as answers are remembered; a few kilobytes each.</summary>
    private const int Usual = 2000;

    private readonly Generations<TSource, TValue> _kept = new(most, ReferenceEqualityComparer.Instance);

    /// <summary>Hashes of objects that came once; a later one takes the place of an earlier that falls on it. A race loses no more than a place.</summary>
    private readonly int[] _once = new int[BitOperations.RoundUpToPowerOf2((uint)most * 2)];

    /// <summary>What was kept, or what is made now; two threads may both make it.</summary>
    public TValue Of(TSource source, Func<TSource, TValue> make)
    {
        if (_kept.Find(source) is { } known)
        {
            return known;
        }

        var made = make(source);
        if (IsBack(source))
        {
            _kept.Keep(source, made);
        }

        return made;
    }

    private bool IsBack(TSource source)
    {
        var hash = RuntimeHelpers.GetHashCode(source);
        ref var once = ref _once[hash & (_once.Length - 1)];
        var isBack = once == hash;
        once = hash;
        return isBack;
    }
}
