namespace Bot.Evaluation.Vectors;

/// <summary>What vectors are learned from, how, and where they go.</summary>
/// <param name="Texts">Gzipped JSON lines with "text".</param>
/// <param name="LeastCount">How often a stem must stand in them to have a vector.</param>
/// <param name="Grams">How many 4-grams have one.</param>
/// <param name="Window">How many words apart two stems count as near.</param>
internal sealed record VectorOptions(string Texts, string Target, string Date, string Data, string Licence)
{
    public int LeastCount { get; init; } = 8;

    public int Grams { get; init; } = 20_000;

    public int Window { get; init; } = 6;

    public int Dimensions { get; init; } = 96;
}
