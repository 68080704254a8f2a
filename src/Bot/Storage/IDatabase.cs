using System.Data.Common;

namespace Bot.Storage;

/// <summary>A database of either kind; what is written in SQL that both understand needs no more. Safe for concurrent use.</summary>
public interface IDatabase
{
    /// <summary>An open connection to the database brought up to date.</summary>
    Task<DbConnection> OpenAsync(CancellationToken cancellationToken);
}
