namespace Bot.Knowledge;

/// <summary>One pass over the files of the knowledge.</summary>
internal sealed class Reading(SourceFiles files, int maxFileBytes) : IDisposable
{
    private readonly ContentHash hash = new();
    private readonly List<IngestProblem> problems = [];
    private readonly List<Article> articles = [];

    public void Dispose() => hash.Dispose();

    public KnowledgeBase Result()
    {
        var names = files.Names.ToList();
        var texts = names.Where(SourceFiles.IsArticle).ToList();
        texts.ForEach(name => Guarded(name, () => AddArticle(name)));
        var ids = texts.Select(text => Path.GetFileNameWithoutExtension(text)).ToHashSet();
        names.ForEach(name => Guarded(name, () => AddCompanion(name, ids)));
        return new KnowledgeBase([.. articles.Select(article => article.Document)], problems, hash.Finish());
    }

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
        var length = files.LengthOf(name);
        if (length > maxFileBytes)
        {
            hash.Add(name, BitConverter.GetBytes(length));
            throw new IngestException(0, $"the file has {length} bytes, more than the {maxFileBytes} allowed (Knowledge:MaxFileBytes)");
        }

        var content = files.Read(name);
        hash.Add(name, content);
        return SourceFile.Decode(name, content);
    }
}
