namespace Bot.Search;

/// <summary>How far the embedding by an endpoint's model has come.</summary>
/// <param name="Texts">Texts embedded in this run.</param>
/// <param name="Of">Texts that had no vector.</param>
public readonly record struct EmbeddingProgress(int Texts, int Of);
