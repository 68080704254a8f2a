namespace Bot.Prompts;

/// <summary>A prompt is missing or wrong; the message begins with file(line).</summary>
public sealed class PromptException(string file, long line, string problem)
    : Exception(line > 0 ? $"{file}({line}): {problem}" : $"{file}: {problem}");
