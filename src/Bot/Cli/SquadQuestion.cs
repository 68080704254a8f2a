namespace Bot.Cli;

/// <summary>A question of a SQuAD-format file.</summary>
/// <param name="Passage">Index of the paragraph it was asked of, among the distinct ones.</param>
/// <param name="Article">Number of its article in the file.</param>
/// <param name="Answers">Its answers as they stand in the paragraph.</param>
internal sealed record SquadQuestion(string Id, string Question, int Passage, int Article, IReadOnlyList<SquadAnswer> Answers);

/// <summary>An answer with its UTF-16 offset in its paragraph; -1 where it does not stand there.</summary>
internal readonly record struct SquadAnswer(int Start, string Text);
