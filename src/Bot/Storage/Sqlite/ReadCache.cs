using Microsoft.Extensions.Caching.Memory;

namespace Bot.Storage.Sqlite;

/// <summary>What was read of the file of late, in memory: no other process changes it there. What was read before all was forgotten is not kept after it. Thread-safe.</summary>
/// <param name="most">Values kept; beyond them the longest unasked go first.</param>
internal sealed class ReadCache<TKey, TValue>(int most) : IDisposable
    where TKey : notnull
{
    private readonly MemoryCache known = new(new MemoryCacheOptions { SizeLimit = most });
    private int changes;

    public async Task<TValue> FindAsync(TKey key, Func<Task<TValue>> read)
    {
        if (known.TryGetValue(key, out TValue? value))
        {
            return value!;
        }

        var before = Volatile.Read(ref changes);
        value = await read();
        known.Set(key, value, new MemoryCacheEntryOptions { Size = 1 });
        if (Volatile.Read(ref changes) != before)
        {
            known.Remove(key);
        }

        return value;
    }

    public void Forget(TKey key) => known.Remove(key);

    public void Forget()
    {
        Interlocked.Increment(ref changes);
        known.Clear();
    }

    public void Dispose() => known.Dispose();
}
