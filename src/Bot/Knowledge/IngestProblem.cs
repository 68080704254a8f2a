namespace Bot.Knowledge;

/// <summary>A file, or a part of one, that could not be used; the rest of the knowledge serves.</summary>
/// <param name="Line">From 1; 0 when the file as a whole is meant.</param>
public sealed record IngestProblem(string File, int Line, string Message)
{
    public override string ToString() => Line > 0 ? $"{File}:{Line}: {Message}" : $"{File}: {Message}";
}
