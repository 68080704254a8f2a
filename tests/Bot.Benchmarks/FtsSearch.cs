using Microsoft.Data.Sqlite;

namespace Bot.Benchmarks;

/// <summary>SQLite FTS5 in memory over light10 stems without function words, the question's stems joined by OR, ranked by its BM25.</summary>
internal sealed class FtsSearch : IPeer
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");
    private readonly SqliteCommand _search;
    private readonly SqliteParameter _query;

    public FtsSearch()
    {
        _connection.Open();
        Run("CREATE VIRTUAL TABLE passages USING fts5(stems, content='', tokenize='unicode61')");
        _search = _connection.CreateCommand();
        _search.CommandText = "SELECT rowid FROM passages WHERE passages MATCH $q ORDER BY rank LIMIT 10";
        _query = _search.Parameters.Add("$q", SqliteType.Text);
    }

    public string Name => "FTS5";

    public void Add(List<string> passages)
    {
        using var transaction = _connection.BeginTransaction();
        using var insert = _connection.CreateCommand();
        insert.CommandText = "INSERT INTO passages(rowid, stems) VALUES ($id, $stems)";
        var (id, stems) = (insert.Parameters.Add("$id", SqliteType.Integer), insert.Parameters.Add("$stems", SqliteType.Text));
        for (var p = 0; p < passages.Count; p++)
        {
            (id.Value, stems.Value) = (p, string.Join(' ', LightStems.Of(passages[p])));
            insert.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    public Task<Found> SearchAsync(string question)
    {
        _query.Value = string.Join(" OR ", LightStems.Of(question).Distinct().Select(s => $"\"{s}\""));
        using var reader = _search.ExecuteReader();
        var passages = new List<int>();
        while (reader.Read())
        {
            passages.Add(reader.GetInt32(0));
        }

        return Task.FromResult(new Found(passages));
    }

    public void Dispose()
    {
        _search.Dispose();
        _connection.Dispose();
    }

    private void Run(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
