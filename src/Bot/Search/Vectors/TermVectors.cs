namespace Bot.Search.Vectors;

/// <summary>
/// The learned vectors of an index's terms, each read when it is first met and kept. Safe for concurrent use: two threads may read the
/// same one; both are equal and either may stay.
/// </summary>
internal sealed class TermVectors(WordVectors vectors, Vocabulary vocabulary)
{
    private readonly float[]?[] _rows = new float[]?[vocabulary.Count];

    public int Dimensions => vectors.Dimensions;

    /// <summary>The vector of an index term; <see cref="TermVector.None"/> where there is none.</summary>
    public TermVector Of(int term) => term < 0 ? TermVector.None : new TermVector(_rows[term] ??= Read(vocabulary[term]));

    /// <summary>The vector of a group's own word, or of the first of what stands for it that has one.</summary>
    public TermVector Of(TermGroup group) => Meant(group).Vector;

    /// <summary>The same with the stem whose vector it is.</summary>
    public (string Stem, TermVector Vector) Meant(TermGroup group)
    {
        if (Of(group.Stem) is { IsKnown: true } own)
        {
            return (group.Stem, own);
        }

        foreach (var term in group.Variants.Select(v => v.Stem))
        {
            if (Of(term) is { IsKnown: true } vector)
            {
                return (vocabulary[term].ToString(), vector);
            }
        }

        return (group.Stem, TermVector.None);
    }

    /// <summary>How rare a group's own word is in open text, or the first of what stands for it that was learned; else as the rarest.</summary>
    public float RarityOf(TermGroup group) =>
        vectors.RarityOf(group.Stem)
        ?? group.Variants.Where(v => v.Stem >= 0).Select(v => vectors.RarityOf(vocabulary[v.Stem])).FirstOrDefault(rarity => rarity is not null)
        ?? vectors.Rarest;

    private float[] Read(ReadOnlySpan<char> stem)
    {
        var row = new float[vectors.Dimensions + 1];
        row[^1] = vectors.Read(stem, row.AsSpan(0, vectors.Dimensions));
        return row[^1] > 0 ? row : [];
    }

    /// <summary>The vector of a stem, whether the index holds it or not.</summary>
    public TermVector Of(ReadOnlySpan<char> stem) => new(Read(stem));
}
