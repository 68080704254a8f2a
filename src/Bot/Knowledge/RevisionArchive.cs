using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bot.Knowledge;

/// <summary>
/// Keeps every text the bot has served, one file a revision, so that a citation can be looked up after its article was edited.
/// Safe for concurrent use.
/// </summary>
public sealed class RevisionArchive(KnowledgeStore store, IOptions<KnowledgeOptions> options, ILogger<RevisionArchive> logger) : IHostedLifecycleService
{
    private const int ShortestPrefix = 12;

    private readonly string folder = options.Value.RevisionsPath;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        store.Changed += OnChanged;
        return Task.CompletedTask;
    }

    /// <summary>Keeps what is served first, after all else has started: nothing has to wait for the articles to be read.</summary>
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        Keep(store.Current);
        return Task.CompletedTask;
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken)
    {
        store.Changed -= OnChanged;
        return Task.CompletedTask;
    }

    /// <param name="id">Becomes the document's id.</param>
    /// <param name="revision">The revision or at least its first 12 digits.</param>
    /// <returns>Null when no such text was kept.</returns>
    public Document? Find(string id, string revision)
    {
        if (folder.Length == 0 || revision.Length < ShortestPrefix || !revision.All(char.IsAsciiHexDigitLower) || !Directory.Exists(folder))
        {
            return null;
        }

        return Directory.EnumerateFiles(folder, revision + "*").FirstOrDefault() is { } path ? Read(id, path) : null;
    }

    /// <summary>The words as they stood in a text that was kept; null when it was not.</summary>
    public Citation? Cite(string id, string revision, TextSpan span) =>
        Find(id, revision) is { } document && document.Paragraphs.FirstOrDefault(paragraph => paragraph.Span.Contains(span)) is { } paragraph
            ? Citation.Of(document, paragraph, span)
            : null;

    private static Document Read(string id, string path) =>
        DocumentReader.Read(SourceFile.Decode(id + Path.GetExtension(path), File.ReadAllBytes(path)), []);

    private void OnChanged(object? sender, KnowledgeBase knowledge) => Keep(knowledge);

    private void Keep(KnowledgeBase knowledge)
    {
        if (folder.Length == 0)
        {
            return;
        }

        try
        {
            Directory.CreateDirectory(folder);
            knowledge.Documents.ToList().ForEach(Keep);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            logger.LogWarning("The articles' texts could not be kept; links to them will not outlive an edit: {Reason}", e.Message);
        }
    }

    private void Keep(Document document)
    {
        var path = Path.Combine(folder, document.Revision + (document.IsMarkdown ? ".md" : ".txt"));
        if (!File.Exists(path))
        {
            var unfinished = Path.Combine(folder, $".{Guid.NewGuid():N}");
            File.WriteAllText(unfinished, document.Text);
            File.Move(unfinished, path, overwrite: true);
        }
    }
}
