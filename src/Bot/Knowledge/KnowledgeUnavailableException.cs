namespace Bot.Knowledge;

/// <summary>There is no knowledge to serve; the message says why and what to do.</summary>
public sealed class KnowledgeUnavailableException(string message, Exception? cause = null) : Exception(message, cause);
