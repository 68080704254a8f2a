using Microsoft.Extensions.Options;

namespace Bot.Knowledge;

/// <summary>Reads a folder of articles. What cannot be used is a problem in the result; the rest serves.</summary>
public sealed class KnowledgeReader(IOptions<KnowledgeOptions> options)
{
    /// <summary>All *.md and *.txt of the folder except README.md, by file name. Never throws for what a file holds.</summary>
    public KnowledgeBase Read(string folder)
    {
        using var reading = new Reading(folder, options.Value.MaxFileBytes);
        return reading.Result();
    }
}
