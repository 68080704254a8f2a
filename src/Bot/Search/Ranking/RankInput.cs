namespace Bot.Search.Ranking;

/// <summary>What a model sees of one candidate.</summary>
/// <param name="Position">Its position among the candidates.</param>
internal sealed record RankInput(int Position, float[] Features);
