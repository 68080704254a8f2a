namespace Bot.Web.Admin;

/// <summary>Counts wrong secrets by network address and all together, and locks out what fails too often. Thread-safe.</summary>
/// <param name="attempts">Failures of one address that lock it; many times as many lock the door for everybody.</param>
/// <param name="pause">How long a lock holds; failures older than that are forgotten.</param>
internal sealed class Lockout(int attempts, TimeSpan pause, TimeProvider time)
{
    private const string Everybody = "";
    private const int AttemptsOfEverybody = 20;

    private readonly Lock gate = new();
    private readonly Dictionary<string, (int Count, DateTimeOffset Last)> failures = [];

    public bool IsLocked(string address)
    {
        lock (gate)
        {
            return Count(address) >= attempts || Count(Everybody) >= attempts * AttemptsOfEverybody;
        }
    }

    public void Fail(string address)
    {
        lock (gate)
        {
            foreach (var old in failures.Keys.Where(key => Count(key) == 0).ToList())
            {
                failures.Remove(old);
            }

            failures[address] = (Count(address) + 1, time.GetUtcNow());
            failures[Everybody] = (Count(Everybody) + 1, time.GetUtcNow());
        }
    }

    public void Forget(string address)
    {
        lock (gate)
        {
            failures.Remove(address);
        }
    }

    private int Count(string key) =>
        failures.TryGetValue(key, out var failed) && time.GetUtcNow() - failed.Last < pause ? failed.Count : 0;
}
