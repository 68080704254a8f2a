using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Bot.Storage.Sqlite;

/// <summary>The writer's connection and its statements, each prepared once: preparing a short one costs as much as executing it. For one thread.</summary>
public sealed class SqliteSession(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, sqlite3_stmt> prepared = [];

    public SqliteConnection Connection => connection;

    /// <summary>The open transaction, for commands made otherwise.</summary>
    public SqliteTransaction? Transaction { get; private set; }

    public void Begin() => Transaction = connection.BeginTransaction(deferred: false);

    public void Commit()
    {
        Transaction!.Commit();
        Transaction.Dispose();
        Transaction = null;
    }

    /// <param name="sql">One statement with ?1, ?2 … for the values.</param>
    /// <param name="values">Null, whole numbers, strings, or the bytes of a text in UTF-8.</param>
    /// <returns>The number of rows changed.</returns>
    /// <exception cref="ArgumentException">There are more or fewer values than the statement has places.</exception>
    /// <exception cref="SqliteException">The statement is wrong, or the disk full.</exception>
    public int Execute(string sql, params ReadOnlySpan<object?> values)
    {
        var statement = Prepared(sql);
        if (raw.sqlite3_bind_parameter_count(statement) != values.Length)
        {
            throw new ArgumentException($"{values.Length} values for: {sql}", nameof(values));
        }

        try
        {
            for (var i = 0; i < values.Length; i++)
            {
                Check(Bind(statement, i + 1, values[i]));
            }

            Check(raw.sqlite3_step(statement));
            return raw.sqlite3_changes(connection.Handle);
        }
        finally
        {
            // Tells the error of the step again.
            _ = raw.sqlite3_reset(statement);
            _ = raw.sqlite3_clear_bindings(statement);
        }
    }

    public long LastInsertedId => raw.sqlite3_last_insert_rowid(connection.Handle);

    public void Dispose()
    {
        foreach (var statement in prepared.Values)
        {
            statement.Dispose();
        }

        try
        {
            // What is not committed is undone.
            Transaction?.Dispose();
        }
        catch (SqliteException)
        {
            // SQLite has undone it by itself.
        }
        finally
        {
            connection.Dispose();
        }
    }

    private sqlite3_stmt Prepared(string sql)
    {
        if (!prepared.TryGetValue(sql, out var statement))
        {
            Check(raw.sqlite3_prepare_v2(connection.Handle, sql, out statement));
            prepared[sql] = statement;
        }

        return statement;
    }

    private static int Bind(sqlite3_stmt statement, int place, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(statement, place),
        int number => raw.sqlite3_bind_int64(statement, place, number),
        long number => raw.sqlite3_bind_int64(statement, place, number),
        string text => raw.sqlite3_bind_text(statement, place, text),
        byte[] utf8 => raw.sqlite3_bind_text(statement, place, utf8),
        _ => throw new ArgumentException($"{value.GetType()} is no value for SQLite here.", nameof(value)),
    };

    private void Check(int result)
    {
        if (result is not (raw.SQLITE_OK or raw.SQLITE_DONE or raw.SQLITE_ROW))
        {
            SqliteException.ThrowExceptionForRC(result, connection.Handle);
        }
    }
}
