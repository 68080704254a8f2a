using Npgsql;

namespace Bot.Storage.Postgres;

internal static class ColumnExtensions
{
    /// <summary>Adds the next parameter ($1, $2, …): a column of rows as an array.</summary>
    public static NpgsqlBatchCommand With<TRow, TValue>(this NpgsqlBatchCommand command, IReadOnlyList<TRow> rows, Func<TRow, TValue> column)
    {
        command.Parameters.Add(new NpgsqlParameter<TValue[]> { TypedValue = [.. rows.Select(column)] });
        return command;
    }
}
