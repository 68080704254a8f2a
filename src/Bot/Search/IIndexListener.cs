namespace Bot.Search;

/// <summary>Is told of each index that is opened, to make ready beside the first questions what they would wait for.</summary>
public interface IIndexListener
{
    /// <summary>On a thread of its own; the index already serves.</summary>
    void Opened(SearchIndex index);
}
