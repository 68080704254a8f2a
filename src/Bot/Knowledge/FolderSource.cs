using Microsoft.Extensions.Options;

namespace Bot.Knowledge;

/// <summary>The folder of the options.</summary>
public sealed class FolderSource(KnowledgeReader reader, IOptions<KnowledgeOptions> options) : IKnowledgeSource
{
    public string Name => options.Value.Path;

    public string Stamp() => FolderStamp.Of(Name);

    public KnowledgeBase Read() => reader.Read(Name);
}
