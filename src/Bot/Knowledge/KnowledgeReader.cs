using Microsoft.Extensions.Options;

namespace Bot.Knowledge;

/// <summary>Reads a folder of articles. What cannot be used is a problem in the result; the rest serves.</summary>
public sealed class KnowledgeReader(IOptions<KnowledgeOptions> options)
{
    /// <summary>
    /// All *.md and *.txt of the folder except README.md, by file name, with the glossary and questions beside them.
    /// A folder that cannot be listed gives no documents, one problem and an empty version; what a file holds never throws.
    /// </summary>
    public KnowledgeBase Read(string folder)
    {
        try
        {
            return Read(SourceFiles.In(folder));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return new KnowledgeBase([], [new IngestProblem(folder, 0, $"the knowledge folder cannot be read: {unreadable.Message}")], "");
        }
    }

    /// <summary>The same of files at hand.</summary>
    internal KnowledgeBase Read(SourceFiles files)
    {
        using var reading = new Reading(files, options.Value.MaxFileBytes);
        return reading.Result();
    }
}
