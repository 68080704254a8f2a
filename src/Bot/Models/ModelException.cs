namespace Bot.Models;

/// <summary>A model could not be asked or did not answer. Its message never holds the key.</summary>
public sealed class ModelException(ModelFault fault, string message) : Exception(message)
{
    public ModelFault Fault { get; } = fault;

    /// <summary>When the server wants to be asked again; null when it does not say.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether the same request may well succeed in a moment.</summary>
    public bool IsTransient => Fault is ModelFault.Connection or ModelFault.Timeout or ModelFault.RateLimited or ModelFault.Server || RetryAfter is not null;
}
