namespace Bot.Search;

/// <summary>Is told of each index that is held in memory whole, to make ready beside the first questions what they would wait for.</summary>
public interface IIndexListener
{
    /// <summary>On a thread of its own, while the index comes into use; an exception is lost.</summary>
    void Opened(SearchIndex index);
}
