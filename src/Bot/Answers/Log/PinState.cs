namespace Bot.Answers.Log;

/// <summary>What has become of cited words since they were cited.</summary>
public enum PinState
{
    /// <summary>The article is the same text.</summary>
    Same,

    /// <summary>The article has changed, and the words still stand in it.</summary>
    Moved,

    /// <summary>The article has changed, and the words no longer stand in it.</summary>
    Changed,

    /// <summary>There is no such article any more.</summary>
    Gone,
}
