namespace Bot.Search;

/// <summary>How far the building of an index has come.</summary>
/// <param name="Passages">Passages read so far.</param>
/// <param name="Of">Passages in all.</param>
public readonly record struct IndexProgress(int Passages, int Of);
