namespace Bot.Search;

/// <summary>Numbers the terms of a corpus, so that a query looks each of its terms up once. Safe for concurrent reading.</summary>
public sealed class Vocabulary
{
    /// <summary>Stands for a term that the corpus does not hold.</summary>
    public const int Unknown = -1;

    private readonly Dictionary<string, int> _ids = [];

    public int Count => _ids.Count;

    public int IdOf(string term) => _ids.GetValueOrDefault(term, Unknown);

    /// <summary>Only while an index is built; not safe for concurrent use.</summary>
    internal int Add(string term)
    {
        if (!_ids.TryGetValue(term, out var id))
        {
            id = _ids.Count;
            _ids.Add(term, id);
        }

        return id;
    }

    internal int[] AddAll(IEnumerable<string> terms) => [.. terms.Select(Add)];

    internal void Write(BinaryWriter writer)
    {
        writer.Write(_ids.Count);
        foreach (var (term, _) in _ids.OrderBy(t => t.Value))
        {
            writer.Write(term);
        }
    }

    internal static Vocabulary Read(BinaryReader reader)
    {
        var vocabulary = new Vocabulary();
        var count = reader.ReadInt32();
        vocabulary._ids.EnsureCapacity(count);
        for (var i = 0; i < count; i++)
        {
            vocabulary._ids.Add(reader.ReadString(), i);
        }

        return vocabulary;
    }
}
