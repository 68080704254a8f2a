namespace Bot.Caching;

/// <summary>
/// What was found of late, which need not be found again. Two generations: when the young one is full it becomes the old one, whose place
/// it takes; what is asked for again is young again. Thread-safe.
/// </summary>
/// <param name="most">Entries of each generation.</param>
/// <param name="keys">How keys are compared; by their own equality when null.</param>
internal sealed class Generations<TKey, TValue>(int most, IEqualityComparer<TKey>? keys = null)
    where TKey : notnull
    where TValue : class
{
    private readonly Lock _gate = new();
    private Dictionary<TKey, TValue> _young = new(keys);
    private Dictionary<TKey, TValue> _old = new(keys);

    /// <returns>Null when it was not kept, or not asked for of late.</returns>
    public TValue? Find(TKey key)
    {
        lock (_gate)
        {
            if (!_young.TryGetValue(key, out var value) && _old.TryGetValue(key, out value))
            {
                Add(key, value);
            }

            return value;
        }
    }

    public void Keep(TKey key, TValue value)
    {
        lock (_gate)
        {
            Add(key, value);
        }
    }

    private void Add(TKey key, TValue value)
    {
        if (_young.Count >= most)
        {
            // Used again: a new one would grow among the large objects, which only a full collection frees.
            (_old, _young) = (_young, _old);
            _young.Clear();
        }

        _young[key] = value;
    }
}
