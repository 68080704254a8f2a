namespace Bot.Search;

/// <summary>Gives the search index of the current knowledge.</summary>
public interface IIndexProvider
{
    /// <summary>The newest complete index. Waits only for the very first one; a newer one being built does not delay it.</summary>
    Task<SearchIndex> GetAsync(CancellationToken cancellationToken);
}
