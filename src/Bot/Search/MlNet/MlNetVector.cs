namespace Bot.Search.MlNet;

/// <summary>What comes out of the pipeline.</summary>
internal sealed class MlNetVector
{
    public float[] Vector { get; set; } = [];
}
