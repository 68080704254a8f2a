namespace Bot.Storage;

/// <summary>A row of the table answers: the citations as JSON, the instant in Unix milliseconds.</summary>
internal sealed record AnswerRow(string Id, string Question, string Folded, string Language, string Outcome, string Citations, long At);
