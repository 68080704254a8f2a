using System.Runtime.CompilerServices;

namespace Bot.Caching;

/// <summary>
/// What is made of objects that come again, kept from the second time it is made and as long as the object lives: most objects come once, and what lives on
/// for nothing costs every collection of garbage (the doorkeeper of G. Einziger, R. Friedman and B. Manes, "TinyLFU: A Highly Efficient Cache Admission Policy",
/// 2017). Objects are told apart by reference. Thread-safe.
/// </summary>
internal sealed class Derived<TSource, TValue>
    where TSource : class
    where TValue : class
{
    /// <summary>About as many objects may come between the first and the second time.</summary>
    private const int Places = 4096;

    private readonly ConditionalWeakTable<TSource, TValue> _kept = [];

    /// <summary>Hashes of objects that came once; a later one takes the place of an earlier that falls on it. A race loses no more than a place.</summary>
    private readonly int[] _once = new int[Places];

    /// <summary>What was kept, or what is made now; two threads may both make it.</summary>
    public TValue Of(TSource source, Func<TSource, TValue> make)
    {
        if (_kept.TryGetValue(source, out var known))
        {
            return known;
        }

        var made = make(source);
        if (IsBack(source))
        {
            _kept.AddOrUpdate(source, made);
        }

        return made;
    }

    private bool IsBack(TSource source)
    {
        var hash = RuntimeHelpers.GetHashCode(source);
        ref var once = ref _once[hash & (Places - 1)];
        var isBack = once == hash;
        once = hash;
        return isBack;
    }
}
