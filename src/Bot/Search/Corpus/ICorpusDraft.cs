namespace Bot.Search.Corpus;

/// <summary>A version being saved. Disposed of without <see cref="CompleteAsync"/>, it leaves nothing.</summary>
internal interface ICorpusDraft : IAsyncDisposable
{
    Task AddAsync(IReadOnlyList<StoredDocument> documents, CancellationToken cancellationToken);

    Task AddAsync(IReadOnlyList<(int Term, Postings Postings)> postings, CancellationToken cancellationToken);

    /// <param name="vectors">Unit vectors of equal length, with their sentences' numbers.</param>
    /// <param name="cancellationToken">Ends it.</param>
    Task AddAsync(IReadOnlyList<(int Sentence, ReadOnlyMemory<float> Vector)> vectors, CancellationToken cancellationToken);

    /// <summary>Makes it the version that is served; of the older ones the last stays, for those who still read it.</summary>
    Task CompleteAsync(byte[] core, CancellationToken cancellationToken);
}
