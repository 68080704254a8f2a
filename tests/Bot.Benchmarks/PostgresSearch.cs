using Npgsql;

namespace Bot.Benchmarks;

/// <summary>
/// PostgreSQL's full text search on a server of this machine, over the same stems, the question's joined by OR, ranked by its ts_rank
/// (which knows no idf) over one plus the logarithm of the length.
/// </summary>
internal sealed class PostgresSearch(string connectionString) : IPeer
{
    private readonly NpgsqlDataSource _source = NpgsqlDataSource.Create(connectionString);

    public string Name => "PostgreSQL";

    public void Add(List<string> passages)
    {
        Run("CREATE TABLE passages (id int PRIMARY KEY, stems tsvector NOT NULL)");
        using (var connection = _source.OpenConnection())
        using (var writer = connection.BeginTextImport("COPY passages FROM STDIN"))
        {
            for (var p = 0; p < passages.Count; p++)
            {
                writer.Write($"{p}\t{string.Join(' ', LightStems.Of(passages[p]).Select((stem, at) => $"'{stem}':{Math.Min(at + 1, 16383)}"))}\n");
            }
        }

        Run("CREATE INDEX ON passages USING gin (stems)");
        Run("VACUUM ANALYZE passages");
    }

    public async Task<Found> SearchAsync(string question)
    {
        await using var command = _source.CreateCommand("SELECT id FROM passages, to_tsquery('simple', $1) query WHERE stems @@ query ORDER BY ts_rank(stems, query, 1) DESC, id LIMIT 10");
        command.Parameters.Add(new NpgsqlParameter { Value = string.Join(" | ", LightStems.Of(question).Distinct().Select(stem => $"'{stem}'")) });
        await using var reader = await command.ExecuteReaderAsync();
        var passages = new List<int>();
        while (await reader.ReadAsync())
        {
            passages.Add(reader.GetInt32(0));
        }

        return new Found(passages);
    }

    public void Dispose() => _source.Dispose();

    private void Run(string sql)
    {
        using var command = _source.CreateCommand(sql);
        command.ExecuteNonQuery();
    }
}
