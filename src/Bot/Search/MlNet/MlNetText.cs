namespace Bot.Search.MlNet;

/// <summary>What goes into the pipeline: a text's vocabulary ids.</summary>
internal sealed class MlNetText
{
    /// <summary>How finely the times are told apart; the vector's length is made 1 in the end.</summary>
    private const int Steps = 2;

    public int[] Terms { get; set; } = [];

    /// <summary>Each term as many times as it weighs: the pipeline counts, where 1 + ln tf is wanted.</summary>
    public static MlNetText Of(IEnumerable<int> terms) =>
        new() { Terms = [.. terms.CountBy(term => term).SelectMany(entry => Enumerable.Repeat(entry.Key, (int)Math.Round(Steps * (1 + Math.Log(entry.Value)))))] };
}
