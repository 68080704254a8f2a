using Dapper;

namespace Bot.Storage;

internal static class DatabaseExtensions
{
    /// <summary>Writes by one or several statements with the same values.</summary>
    /// <returns>The number of rows changed.</returns>
    public static Task<int> ExecuteAsync(this IDatabase database, string sql, object values, CancellationToken cancellationToken) =>
        database.WriteAsync((connection, transaction) => connection.ExecuteAsync(new CommandDefinition(sql, values, transaction)), cancellationToken);
}
