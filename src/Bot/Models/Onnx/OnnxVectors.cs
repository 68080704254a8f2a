namespace Bot.Models.Onnx;

/// <summary>What comes out of the encoder: a vector a token, one after the other.</summary>
internal sealed class OnnxVectors
{
    public float[] Values { get; set; } = [];
}
