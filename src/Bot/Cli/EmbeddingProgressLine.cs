using Bot.Search;

namespace Bot.Cli;

/// <summary>Tells on stderr how many texts the endpoint's model has embedded.</summary>
internal sealed class EmbeddingProgressLine : IProgress<EmbeddingProgress>
{
    public void Report(EmbeddingProgress value) => Console.Error.WriteLine($"{value.Texts} of {value.Of} texts embedded");
}
