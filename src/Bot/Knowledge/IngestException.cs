namespace Bot.Knowledge;

/// <summary>One file cannot be used; caught once per file and turned into an <see cref="IngestProblem"/>.</summary>
internal sealed class IngestException(int line, string message) : Exception(message)
{
    public int Line { get; } = line;
}
