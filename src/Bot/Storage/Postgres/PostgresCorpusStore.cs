using System.Runtime.InteropServices;
using Bot.Search;
using Bot.Search.Corpus;
using Dapper;
using Npgsql;

namespace Bot.Storage.Postgres;

/// <summary>A corpus in PostgreSQL; vectors by pgvector, which the database needs only when an embedding endpoint is configured.</summary>
internal sealed class PostgresCorpusStore(CorpusDatabase database) : ICorpusStore
{
    private const string Number = "(SELECT max(number) FROM corpus WHERE version = @version AND saved_at IS NOT NULL)";

    public static string VectorsOf(long corpus) => $"corpus_vector_{corpus}";

    public async Task<string?> VersionAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.QueryFirstOrDefaultAsync<string>(new CommandDefinition(
            "SELECT version FROM corpus WHERE saved_at IS NOT NULL ORDER BY number DESC LIMIT 1", cancellationToken: cancellationToken));
    }

    public async Task<byte[]> ReadCoreAsync(string version, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var pieces = await connection.QueryAsync<byte[]>(new CommandDefinition(
            $"SELECT bytes FROM corpus_core WHERE corpus = {Number} ORDER BY piece", new { version }, cancellationToken: cancellationToken));
        using var core = new MemoryStream();
        foreach (var piece in pieces)
        {
            core.Write(piece);
        }

        return core.ToArray();
    }

    public async Task<IReadOnlyList<StoredDocument>> ReadDocumentsAsync(string version, int[] ordinals, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var rows = await connection.QueryAsync<(int Ordinal, string Id, string[] Names, byte[][] Contents, byte[] Words)>(new CommandDefinition(
            $"SELECT ordinal, id, names, contents, words FROM corpus_document WHERE corpus = {Number} AND ordinal = ANY(@ordinals) ORDER BY ordinal",
            new { version, ordinals },
            cancellationToken: cancellationToken));
        return [.. rows.Select(row => new StoredDocument(row.Ordinal, row.Id, row.Names.Zip(row.Contents).ToDictionary(file => file.First, file => file.Second), row.Words))];
    }

    public async Task<IReadOnlyDictionary<int, Postings>> ReadPostingsAsync(string version, int[] terms, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var rows = await connection.QueryAsync<(int Term, byte[] Units, byte[] Frequencies)>(new CommandDefinition(
            $"SELECT term, units, frequencies FROM corpus_posting WHERE corpus = {Number} AND term = ANY(@terms)", new { version, terms }, cancellationToken: cancellationToken));
        return rows.ToDictionary(row => row.Term, row => new Postings(Values<int>(row.Units), Values<ushort>(row.Frequencies)));
    }

    public async Task<IReadOnlyList<int>> NearestAsync(string version, ReadOnlyMemory<float> vector, int most, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var vectors = await VectorsOfAsync(connection, version);

        // The search in pgvector's graph looks at so many candidates; more find what an exact search finds.
        await connection.ExecuteAsync("SELECT set_config('hnsw.ef_search', @looked, true)", new { looked = Math.Clamp(most * 8, 1, 1000).ToString() });
        var nearest = await connection.QueryAsync<int>(new CommandDefinition(
            $"SELECT sentence FROM {vectors} ORDER BY embedding <=> @vector::vector LIMIT @most",
            new { vector = VectorText.Of(vector), most },
            cancellationToken: cancellationToken));
        return [.. nearest];
    }

    public async Task<IReadOnlyDictionary<int, float>> SimilaritiesAsync(
        string version, ReadOnlyMemory<float> vector, int[] sentences, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var rows = await connection.QueryAsync<(int Sentence, double Similarity)>(new CommandDefinition(
            $"SELECT sentence, 1 - (embedding <=> @vector::vector) FROM {await VectorsOfAsync(connection, version)} WHERE sentence = ANY(@sentences)",
            new { vector = VectorText.Of(vector), sentences },
            cancellationToken: cancellationToken));
        // Of a vector of zeros, which a text without a known word has, the cosine is no number.
        return rows.ToDictionary(row => row.Sentence, row => row.Similarity > 0 ? (float)row.Similarity : 0);
    }

    public async Task<ICorpusDraft> BeginAsync(string version, CancellationToken cancellationToken)
    {
        var connection = await database.OpenAsync(cancellationToken);
        var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var number = await connection.QuerySingleAsync<long>(new CommandDefinition(
            "INSERT INTO corpus (version) VALUES (@version) RETURNING number", new { version }, cancellationToken: cancellationToken));
        return new PostgresCorpusDraft(connection, transaction, number);
    }

    private static async Task<string> VectorsOfAsync(NpgsqlConnection connection, string version) =>
        VectorsOf(await connection.QuerySingleAsync<long>($"SELECT {Number}", new { version }));

    private static T[] Values<T>(byte[] bytes)
        where T : unmanaged => MemoryMarshal.Cast<byte, T>(bytes).ToArray();
}
