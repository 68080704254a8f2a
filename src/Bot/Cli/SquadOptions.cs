namespace Bot.Cli;

/// <summary>What eval squad is to do.</summary>
/// <param name="Files">SQuAD-format files; their paragraphs are the corpus.</param>
/// <param name="Run">Where the run goes.</param>
/// <param name="Distractors">Further passages, JSON lines with "text", gzipped; null for none.</param>
/// <param name="QuestionsFrom">A file with the same question ids in other words; null for the files' own.</param>
/// <param name="PassageGiven">Look for the sentence in the paragraph the question was asked of.</param>
/// <param name="Titles">Whether the articles' titles are searched with their paragraphs.</param>
/// <param name="Curve">Ask each question a second time without its passage, and print what the confidence is worth.</param>
internal sealed record SquadOptions(string[] Files, string Run, string? Distractors, string? QuestionsFrom, bool PassageGiven, bool Titles = false, bool Curve = false);
