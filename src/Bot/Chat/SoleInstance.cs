namespace Bot.Chat;

/// <summary>There is no other instance: it leads always.</summary>
public sealed class SoleInstance : ILeadership
{
    public int Instances => 1;

    public Task WaitAsync(string task, CancellationToken cancellationToken) => Task.CompletedTask;
}
