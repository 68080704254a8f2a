namespace Bot.Models;

/// <summary>Why a model gave nothing.</summary>
public enum ModelFault
{
    /// <summary>No connection, or one that was cut.</summary>
    Connection,

    /// <summary>No answer in time.</summary>
    Timeout,

    /// <summary>The server's limit (429).</summary>
    RateLimited,

    /// <summary>The server's own error (5xx).</summary>
    Server,

    /// <summary>The key is refused (401, 403).</summary>
    Unauthorized,

    /// <summary>The request is refused (other 4xx).</summary>
    Refused,

    /// <summary>What came back is not of the OpenAI interface.</summary>
    Malformed,

    /// <summary>The day's tokens or money are spent.</summary>
    BudgetSpent,

    /// <summary>Too many other requests are under way.</summary>
    Busy,

    /// <summary>Too many failures lately: the model is left alone for a while.</summary>
    Paused,
}
