namespace Bot.Search.Corpus;

/// <summary>
/// Keeps a corpus that need not fit in memory, by the knowledge's version: what is always in memory ("the core") in one piece, and what a
/// question reads some of: articles, postings, vectors. Safe for concurrent use, by several processes too.
/// </summary>
/// <remarks>Fails with <see cref="System.Data.Common.DbException"/> while the database is away.</remarks>
internal interface ICorpusStore
{
    /// <summary>The version saved last, whole; null before the first.</summary>
    Task<string?> VersionAsync(CancellationToken cancellationToken);

    /// <summary>The core, as it was saved.</summary>
    Task<byte[]> ReadCoreAsync(string version, CancellationToken cancellationToken);

    Task<IReadOnlyList<StoredDocument>> ReadDocumentsAsync(string version, int[] ordinals, CancellationToken cancellationToken);

    /// <summary>The postings of each of the terms that has any.</summary>
    Task<IReadOnlyDictionary<int, Postings>> ReadPostingsAsync(string version, int[] terms, CancellationToken cancellationToken);

    /// <summary>The sentences nearest to a vector by cosine, nearest first.</summary>
    Task<IReadOnlyList<int>> NearestAsync(string version, ReadOnlyMemory<float> vector, int most, CancellationToken cancellationToken);

    /// <summary>Cosine of a vector with each of the sentences' own.</summary>
    Task<IReadOnlyDictionary<int, float>> SimilaritiesAsync(string version, ReadOnlyMemory<float> vector, int[] sentences, CancellationToken cancellationToken);

    /// <summary>Begins a version that is served by nobody until it is whole.</summary>
    Task<ICorpusDraft> BeginAsync(string version, CancellationToken cancellationToken);
}
