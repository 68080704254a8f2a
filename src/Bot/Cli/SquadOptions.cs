namespace Bot.Cli;

/// <summary>What eval squad is to do.</summary>
/// <param name="Files">SQuAD-format files; their paragraphs are the corpus.</param>
/// <param name="Run">Where the run goes.</param>
/// <param name="Distractors">Further passages, JSON lines with "text", gzipped; null for none.</param>
/// <param name="QuestionsFrom">A file with the same question ids in other words; null for the files' own.</param>
/// <param name="PassageGiven">Look for the sentence in the paragraph the question was asked of.</param>
internal sealed record SquadOptions(string[] Files, string Run, string? Distractors, string? QuestionsFrom, bool PassageGiven);
