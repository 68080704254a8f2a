namespace Bot.Search.Vectors;

/// <summary>
/// The learned vectors of an index's terms, each read when it is first met and kept. Safe for concurrent use: two threads may read the
/// same one; both are equal and either may stay.
/// </summary>
internal sealed class TermVectors(WordVectors vectors, Vocabulary vocabulary)
{
    private readonly TermVector?[] _read = new TermVector?[vocabulary.Count];

    public int Dimensions => vectors.Dimensions;

    /// <summary>The vector of an index term; <see cref="TermVector.None"/> where there is none.</summary>
    public TermVector Of(int term) => term < 0 ? TermVector.None : _read[term] ??= Of(vocabulary[term]);

    /// <summary>The vector of a stem, whether the index holds it or not.</summary>
    public TermVector Of(ReadOnlySpan<char> stem)
    {
        var values = new float[vectors.Dimensions];
        var weight = vectors.Read(stem, values);
        return weight > 0 ? new TermVector(weight, values) : TermVector.None;
    }
}
