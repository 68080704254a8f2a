namespace Bot.Search.MlNet;

/// <summary>What goes into the pipeline: a text's vocabulary ids.</summary>
internal sealed class MlNetText
{
    public int[] Terms { get; set; } = [];
}
