namespace Bot.Enrichment;

/// <summary>A question that a model finds a sentence to answer.</summary>
/// <param name="Sentence">Position of the sentence in its passage, from 0.</param>
public sealed record MadeQuestion(int Sentence, string Text);
