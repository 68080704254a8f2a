namespace Bot.Cli;

/// <summary>What was found for one query of a SQuAD-format file.</summary>
internal sealed record RunLine(string Id, IReadOnlyList<string> Ranking, string? Sentence, string? Passage, string? Answer, double Confidence, double Ms);
