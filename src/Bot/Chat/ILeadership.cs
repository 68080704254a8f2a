namespace Bot.Chat;

/// <summary>Decides which of several instances does what only one may do, such as polling a platform.</summary>
/// <remarks>The leader's place is free the moment its process or its connection to the database is gone. Safe for concurrent use.</remarks>
public interface ILeadership
{
    /// <summary>Instances at work now, this one among them.</summary>
    int Instances { get; }

    /// <summary>Returns when this instance leads, at once if it does already; ask again before each turn.</summary>
    Task WaitAsync(string task, CancellationToken cancellationToken);
}
