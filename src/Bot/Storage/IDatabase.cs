using System.Data.Common;

namespace Bot.Storage;

/// <summary>A database of either kind; what is written in SQL that both understand needs no more. Safe for concurrent use.</summary>
public interface IDatabase
{
    /// <summary>An open connection to the database brought up to date, to read by.</summary>
    Task<DbConnection> OpenAsync(CancellationToken cancellationToken);

    /// <summary>Makes a change in a transaction; when it returns, the change is committed. SQLite's one writer commits together what waits.</summary>
    /// <param name="change">Touches nothing but the connection it is given: it may be made again after a failure.</param>
    /// <param name="cancellationToken">Ends the waiting; the change may be made all the same.</param>
    Task<T> WriteAsync<T>(Func<DbConnection, DbTransaction, Task<T>> change, CancellationToken cancellationToken);
}
