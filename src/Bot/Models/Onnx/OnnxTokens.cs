namespace Bot.Models.Onnx;

/// <summary>What goes into the encoder: a text's tokens, padded to the length that all texts have.</summary>
internal sealed class OnnxTokens
{
    public long[] Ids { get; set; } = [];

    /// <summary>1 for the text's own tokens, 0 for padding.</summary>
    public long[] Mask { get; set; } = [];

    /// <summary>Which of two texts a token belongs to; there is one.</summary>
    public long[] Types { get; set; } = [];

    public static OnnxTokens Of(IReadOnlyList<int> ids, int length, int padding) => new()
    {
        Ids = [.. ids.Select(id => (long)id), .. Enumerable.Repeat((long)padding, length - ids.Count)],
        Mask = [.. Enumerable.Repeat(1L, ids.Count), .. Enumerable.Repeat(0L, length - ids.Count)],
        Types = new long[length],
    };
}
