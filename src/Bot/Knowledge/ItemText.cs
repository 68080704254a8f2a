namespace Bot.Knowledge;

/// <summary>A text of a YAML file and the line it begins on.</summary>
internal sealed record ItemText(string Value, int Line);
