using System.Runtime.InteropServices;
using Bot.Search;
using Bot.Search.Corpus;
using Dapper;
using Npgsql;

namespace Bot.Storage.Postgres;

/// <summary>A corpus being saved, in one transaction.</summary>
internal sealed class PostgresCorpusDraft(NpgsqlConnection connection, NpgsqlTransaction transaction, long number) : ICorpusDraft
{
    private const int Piece = 16 << 20;

    /// <summary>pgvector's graph takes vectors of at most this length; longer ones are compared one by one.</summary>
    private const int LongestIndexed = 2000;

    private int dimensions;

    public Task AddAsync(IReadOnlyList<StoredDocument> documents, CancellationToken cancellationToken) => ExecuteAsync(
        "INSERT INTO corpus_document (corpus, ordinal, id, names, contents, words) VALUES (@number, @Ordinal, @Id, @Names, @Contents, @Words)",
        documents.Select(document => new
        {
            number,
            document.Ordinal,
            document.Id,
            Names = document.Files.Keys.ToArray(),
            Contents = document.Files.Values.ToArray(),
            document.Words,
        }),
        cancellationToken);

    public Task AddAsync(IReadOnlyList<(int Term, Postings Postings)> postings, CancellationToken cancellationToken) => ExecuteAsync(
        "INSERT INTO corpus_posting SELECT @number, term, units, frequencies FROM unnest(@terms, @units, @frequencies) AS rows (term, units, frequencies)",
        new
        {
            number,
            terms = postings.Select(posting => posting.Term).ToArray(),
            units = postings.Select(posting => MemoryMarshal.AsBytes(posting.Postings.Units.Span).ToArray()).ToArray(),
            frequencies = postings.Select(posting => MemoryMarshal.AsBytes(posting.Postings.Frequencies.Span).ToArray()).ToArray(),
        },
        cancellationToken);

    public async Task AddAsync(IReadOnlyList<(int Sentence, ReadOnlyMemory<float> Vector)> vectors, CancellationToken cancellationToken)
    {
        if (dimensions == 0)
        {
            dimensions = vectors[0].Vector.Length;
            await ExecuteAsync(
                $"""
                CREATE EXTENSION IF NOT EXISTS vector;
                CREATE TABLE {PostgresCorpusStore.VectorsOf(number)} (sentence integer PRIMARY KEY, embedding vector({dimensions}) NOT NULL);
                UPDATE corpus SET has_vectors = true WHERE number = {number}
                """,
                null,
                cancellationToken);
        }

        await ExecuteAsync(
            $"INSERT INTO {PostgresCorpusStore.VectorsOf(number)} SELECT sentence, text::vector FROM unnest(@sentences, @texts) AS rows (sentence, text)",
            new { sentences = vectors.Select(row => row.Sentence).ToArray(), texts = vectors.Select(row => VectorText.Of(row.Vector)).ToArray() },
            cancellationToken);
    }

    public async Task CompleteAsync(byte[] core, CancellationToken cancellationToken)
    {
        for (var piece = 0; piece * Piece < core.Length; piece++)
        {
            var bytes = core[(piece * Piece)..Math.Min(core.Length, (piece + 1) * Piece)];
            await ExecuteAsync("INSERT INTO corpus_core VALUES (@number, @piece, @bytes)", new { number, piece, bytes }, cancellationToken);
        }

        if (dimensions is > 0 and <= LongestIndexed)
        {
            await ExecuteAsync($"CREATE INDEX ON {PostgresCorpusStore.VectorsOf(number)} USING hnsw (embedding vector_cosine_ops)", null, cancellationToken);
        }

        await ExecuteAsync("UPDATE corpus SET saved_at = now() WHERE number = @number", new { number }, cancellationToken);
        await DeleteOlderAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        await connection.DisposeAsync();
    }

    private async Task DeleteOlderAsync(CancellationToken cancellationToken)
    {
        var old = await connection.QueryAsync<(long Number, bool HasVectors)>(new CommandDefinition(
            "DELETE FROM corpus WHERE number IN (SELECT number FROM corpus WHERE saved_at IS NOT NULL ORDER BY number DESC OFFSET 2) RETURNING number, has_vectors",
            transaction: transaction,
            cancellationToken: cancellationToken));
        foreach (var (older, _) in old.Where(corpus => corpus.HasVectors))
        {
            await ExecuteAsync($"DROP TABLE {PostgresCorpusStore.VectorsOf(older)}", null, cancellationToken);
        }
    }

    private Task<int> ExecuteAsync(string sql, object? values, CancellationToken cancellationToken) =>
        connection.ExecuteAsync(new CommandDefinition(sql, values, transaction, commandTimeout: 0, cancellationToken: cancellationToken));
}
