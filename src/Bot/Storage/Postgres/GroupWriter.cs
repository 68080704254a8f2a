using Npgsql;

namespace Bot.Storage.Postgres;

/// <summary>Writes rows that come one by one many at a time, those of all tables together: one round trip, one commit (group commit). Thread-safe.</summary>
/// <remarks>A row that the database refuses takes nothing with it: the others of its group are written again one by one.</remarks>
public sealed class GroupWriter(PostgresDatabase database)
{
    private readonly Lock gate = new();
    private readonly Gathering gathering = new(TimeSpan.FromMilliseconds(5));
    private List<Waiting> waiting = [];
    private bool isWriting;

    /// <param name="statement">Makes the statement that writes rows of a kind; always the same delegate for a kind.</param>
    /// <returns>Done when the row is committed.</returns>
    /// <exception cref="NpgsqlException">It is not: the database refuses it or is away.</exception>
    internal Task WriteAsync<TRow>(Func<IEnumerable<TRow>, NpgsqlBatchCommand> statement, TRow row)
        where TRow : class
    {
        var one = new Waiting(statement, rows => statement(rows.Cast<TRow>()), row);
        lock (gate)
        {
            waiting.Add(one);
            if (isWriting)
            {
                return one.Written.Task;
            }

            isWriting = true;
        }

        // Apart from the scheduler of the answers, behind which it would queue.
        _ = Task.Run(WriteAllAsync);
        return one.Written.Task;
    }

    private async Task WriteAllAsync()
    {
        await gathering.WaitAsync();
        while (Take() is { } group)
        {
            await WriteAsync(group);
            gathering.Written();
            await gathering.WaitAsync();
        }
    }

    private List<Waiting>? Take()
    {
        lock (gate)
        {
            if (waiting.Count == 0)
            {
                isWriting = false;
                return null;
            }

            var group = waiting;
            waiting = [];
            return group;
        }
    }

    private async Task WriteAsync(List<Waiting> group)
    {
        try
        {
            await CommitAsync(group);
            group.ForEach(each => each.Written.SetResult());
        }
        catch (PostgresException exception) when (group.Count > 1 && !exception.IsTransient)
        {
            foreach (var each in group)
            {
                await WriteAsync([each]);
            }
        }
        catch (Exception exception)
        {
            group.ForEach(each => each.Written.SetException(exception));
        }
    }

    private async Task CommitAsync(List<Waiting> group)
    {
        await using var connection = await database.OpenAsync();
        await using var batch = connection.CreateBatch();
        foreach (var kind in group.GroupBy(each => each.Kind))
        {
            batch.BatchCommands.Add(kind.First().Statement(kind.Select(each => each.Row)));
        }

        await batch.ExecuteNonQueryAsync();
    }

    private sealed record Waiting(Delegate Kind, Func<IEnumerable<object>, NpgsqlBatchCommand> Statement, object Row)
    {
        public TaskCompletionSource Written { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
