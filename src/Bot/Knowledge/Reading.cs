namespace Bot.Knowledge;

/// <summary>One pass over the knowledge folder.</summary>
internal sealed class Reading(string folder, int maxFileBytes) : IDisposable
{
    private readonly ContentHash hash = new();
    private readonly List<IngestProblem> problems = [];
    private readonly List<Article> articles = [];

    public void Dispose() => hash.Dispose();

    /// <exception cref="IOException">The folder cannot be listed.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder cannot be listed.</exception>
    public KnowledgeBase Result()
    {
        var names = Directory.EnumerateFiles(folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal).ToList();
        var texts = names.Where(IsArticle).ToList();
        texts.ForEach(name => Guarded(name, () => AddArticle(name)));
        var ids = texts.Select(text => Path.GetFileNameWithoutExtension(text)).ToHashSet();
        names.ForEach(name => Guarded(name, () => AddCompanion(name, ids)));
        return new KnowledgeBase([.. articles.Select(article => article.Document)], problems, hash.Finish());
    }

    private static bool IsArticle(string name) =>
        Path.GetExtension(name).ToLowerInvariant() is ".md" or ".txt"
        && !name.Equals("README.md", StringComparison.OrdinalIgnoreCase)
        && !name.StartsWith('.');

    private void AddArticle(string name)
    {
        var file = Load(name);
        if (string.IsNullOrWhiteSpace(file.Text))
        {
            throw new IngestException(0, "the file is empty");
        }

        if (articles.Exists(other => other.Id == file.Id))
        {
            throw new IngestException(0, $"an article \"{file.Id}\" was already read; file names must differ by more than their ending");
        }

        articles.Add(new Article(DocumentReader.Read(file, problems)));
    }

    private void AddCompanion(string name, HashSet<string> ids)
    {
        if (Companion.Of(name) is not { } companion)
        {
            return;
        }

        var file = Load(name);
        if (!ids.Contains(companion.Id))
        {
            throw new IngestException(0, $"there is no article {companion.Id}.md or {companion.Id}.txt beside it");
        }

        articles.Find(article => article.Id == companion.Id)?.Add(companion, file, problems);
    }

    /// <summary>The boundary of a file: what goes wrong inside is a problem of that file alone.</summary>
    private void Guarded(string name, Action read)
    {
        try
        {
            read();
        }
        catch (IngestException problem)
        {
            problems.Add(new IngestProblem(name, problem.Line, problem.Message));
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            problems.Add(new IngestProblem(name, 0, $"cannot be read: {fault.Message}"));
        }
    }

    private SourceFile Load(string name)
    {
        var path = Path.Combine(folder, name);
        var length = new FileInfo(path).Length;
        if (length > maxFileBytes)
        {
            hash.Add(name, BitConverter.GetBytes(length));
            throw new IngestException(0, $"the file has {length} bytes, more than the {maxFileBytes} allowed (Knowledge:MaxFileBytes)");
        }

        var content = File.ReadAllBytes(path);
        hash.Add(name, content);
        return SourceFile.Decode(name, content);
    }
}
