using Microsoft.Extensions.Options;

namespace Bot.Knowledge;

/// <summary>
/// Reads a folder of articles. What cannot be used is a problem in the result; the rest serves. An article whose file has not changed
/// since the last reading is not cut up again.
/// </summary>
public sealed class KnowledgeReader(IOptions<KnowledgeOptions> options)
{
    private volatile IReadOnlyDictionary<string, Document> earlier = new Dictionary<string, Document>();

    /// <summary>
    /// All *.md and *.txt of the folder except README.md, by file name, with the glossary and questions beside them.
    /// A folder that cannot be listed gives no documents, one problem and an empty version; what a file holds never throws.
    /// </summary>
    public KnowledgeBase Read(string folder)
    {
        try
        {
            using var reading = new Reading(SourceFiles.In(folder), options.Value.MaxFileBytes, earlier);
            var result = reading.Result();
            earlier = reading.Faultless;
            return result;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return new KnowledgeBase([], [new IngestProblem(folder, 0, $"the knowledge folder cannot be read: {unreadable.Message}")], "");
        }
    }

    /// <summary>The same of files at hand.</summary>
    internal KnowledgeBase Read(SourceFiles files)
    {
        using var reading = new Reading(files, options.Value.MaxFileBytes, new Dictionary<string, Document>());
        return reading.Result();
    }
}
