using System.Runtime.InteropServices;

namespace Bot.Search;

/// <summary>
/// Numbers the terms of a corpus from 0, so that a query looks each of its terms up once. A hash table in three plain arrays,
/// which are written and read as they are: opening one of half a million terms costs no more than reading it. Safe for
/// concurrent reading.
/// </summary>
public sealed class Vocabulary
{
    /// <summary>Stands for a term that the corpus does not hold.</summary>
    public const int Unknown = -1;

    private const int FirstSlots = 256;
    private const uint HashSeed = 2166136261;
    private const uint HashPrime = 16777619;

    private char[] _letters = new char[1024];
    private int[] _ends = new int[64];

    /// <summary>Id + 1 by hash, 0 where free; a power of two, never more than half full.</summary>
    private int[] _slots = new int[FirstSlots];

    public int Count { get; private set; }

    /// <summary>The term with this id.</summary>
    public ReadOnlySpan<char> this[int id]
    {
        get
        {
            var start = id == 0 ? 0 : _ends[id - 1];
            return _letters.AsSpan(start, _ends[id] - start);
        }
    }

    public int IdOf(ReadOnlySpan<char> term) => _slots[SlotOf(term)] - 1;

    /// <summary>Only while an index is built; not safe for concurrent use.</summary>
    internal int Add(ReadOnlySpan<char> term)
    {
        var slot = SlotOf(term);
        if (_slots[slot] == 0)
        {
            Append(term);
            _slots[slot] = Count;
            if (Count * 2 > _slots.Length)
            {
                Spread();
            }

            return Count - 1;
        }

        return _slots[slot] - 1;
    }

    internal int[] AddAll(IEnumerable<string> terms) => [.. terms.Select(t => Add(t))];

    internal void Write(BinaryWriter writer)
    {
        writer.WriteArray(_ends[..Count]);
        writer.WriteArray(MemoryMarshal.Cast<char, ushort>(_letters.AsSpan(0, Count == 0 ? 0 : _ends[Count - 1])).ToArray());
        writer.WriteArray(_slots);
    }

    internal static Vocabulary Read(BinaryReader reader)
    {
        var ends = reader.ReadArray<int>();
        var letters = reader.ReadArray<char>();
        return new Vocabulary { _ends = ends, _letters = letters, _slots = reader.ReadArray<int>(), Count = ends.Length };
    }

    private int SlotOf(ReadOnlySpan<char> term)
    {
        var mask = _slots.Length - 1;
        var slot = (int)(Hash(term) & (uint)mask);
        while (_slots[slot] != 0 && !this[_slots[slot] - 1].SequenceEqual(term))
        {
            slot = (slot + 1) & mask;
        }

        return slot;
    }

    private void Append(ReadOnlySpan<char> term)
    {
        var start = Count == 0 ? 0 : _ends[Count - 1];
        if (Count == _ends.Length)
        {
            Array.Resize(ref _ends, Count * 2);
        }

        if (start + term.Length > _letters.Length)
        {
            Array.Resize(ref _letters, Math.Max(_letters.Length * 2, start + term.Length));
        }

        term.CopyTo(_letters.AsSpan(start));
        _ends[Count++] = start + term.Length;
    }

    private void Spread()
    {
        _slots = new int[_slots.Length * 2];
        for (var id = 0; id < Count; id++)
        {
            _slots[SlotOf(this[id])] = id + 1;
        }
    }

    /// <summary>FNV-1a over UTF-16 units with the high bits folded in; unlike string.GetHashCode the same in every process.</summary>
    private static uint Hash(ReadOnlySpan<char> term)
    {
        var hash = HashSeed;
        foreach (var c in term)
        {
            hash = (hash ^ c) * HashPrime;
        }

        return hash ^ (hash >> 15);
    }
}
