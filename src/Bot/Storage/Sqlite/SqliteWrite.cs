namespace Bot.Storage.Sqlite;

/// <summary>A change that waits to be committed.</summary>
internal sealed record SqliteWrite(Func<SqliteSession, object?> Change)
{
    public TaskCompletionSource<object?> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}
