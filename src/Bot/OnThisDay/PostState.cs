namespace Bot.OnThisDay;

/// <summary>What became of a post.</summary>
public enum PostState
{
    Claimed,
    Sent,

    /// <summary>The platform refused it for good.</summary>
    Refused,

    /// <summary>Nobody knows whether it is out.</summary>
    InDoubt,
}
