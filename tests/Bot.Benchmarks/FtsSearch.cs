using Microsoft.Data.Sqlite;

namespace Bot.Benchmarks;

/// <summary>SQLite FTS5 in memory over light10 stems without function words, the question's stems joined by OR, ranked by its BM25.</summary>
internal sealed class FtsSearch : IDisposable
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

    /// <summary>Index of the best passage; -1 for none.</summary>
    public int First(string question)
    {
        _query.Value = string.Join(" OR ", LightStems.Of(question).Distinct().Select(s => $"\"{s}\""));
        using var reader = _search.ExecuteReader();
        var first = reader.Read() ? reader.GetInt32(0) : -1;
        while (reader.Read())
        {
        }

        return first;
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
