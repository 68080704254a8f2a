namespace Bot.Benchmarks;

/// <summary>A search engine that the bot's search is measured beside.</summary>
internal interface IPeer : IDisposable
{
    string Name { get; }

    /// <summary>Indexes the passages, which are found by their place in the list.</summary>
    void Add(List<string> passages);

    Task<Found> SearchAsync(string question);
}
