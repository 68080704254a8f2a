namespace Bot.Caching;

/// <summary>
/// What was found of late, which need not be found again. Two generations: when the young one is full it becomes the old one, whose place
/// it takes; what is asked for again is young again. Thread-safe.
/// </summary>
/// <param name="most">Entries of each generation.</param>
internal sealed class Generations<TKey, TValue>(int most)
    where TKey : notnull
    where TValue : class
{
    private readonly Lock _gate = new();
    private Dictionary<TKey, TValue> _young = [];
    private Dictionary<TKey, TValue> _old = [];

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
        if (_young.Count >= most && !_young.ContainsKey(key))
        {
            // Used again: a new one would grow among the large objects, which only a full collection frees.
            (_old, _young) = (_young, _old);
            _young.Clear();
        }

        _young[key] = value;
    }
}
