namespace Bot.Knowledge;

/// <summary>One pass over the files of the knowledge.</summary>
/// <param name="files">The files.</param>
/// <param name="maxFileBytes">A larger file is a problem.</param>
/// <param name="earlier">Articles of an earlier pass by file name; where the file is the same they are taken as they are.</param>
internal sealed class Reading(SourceFiles files, int maxFileBytes, IReadOnlyDictionary<string, Document> earlier) : IDisposable
{
    private readonly ContentHash hash = new();
    private readonly HashSet<string> ids = [.. files.Names.Where(SourceFiles.IsArticle).Select(name => Path.GetFileNameWithoutExtension(name))];
    private readonly List<IngestProblem> problems = [];
    private readonly List<Article> articles = [];
    private readonly List<(Companion Companion, YamlFile File)> companions = [];

    /// <summary>The articles read without a problem, by file name, as they are without their companions.</summary>
    public Dictionary<string, Document> Faultless { get; } = [];

    public void Dispose() => hash.Dispose();

    public KnowledgeBase Result()
    {
        var names = files.Names.ToList();
        var texts = new List<SourceFile>();
        names.Where(SourceFiles.IsArticle).ToList().ForEach(name => Guarded(name, () => texts.Add(Load(name))));
        names.ForEach(name => Guarded(name, () => LoadCompanion(name)));
        texts.ForEach(file => Guarded(file.Name, () => AddArticle(file)));
        companions.ForEach(beside => Guarded(beside.Companion.Name, () => AddCompanion(beside.Companion, beside.File)));
        return new KnowledgeBase([.. articles.Select(article => article.Document)], problems, hash.Finish());
    }

    private void AddArticle(SourceFile file)
    {
        if (string.IsNullOrWhiteSpace(file.Text))
        {
            throw new IngestException(0, "the file is empty");
        }

        if (articles.Exists(other => other.Id == file.Id))
        {
            throw new IngestException(0, $"an article \"{file.Id}\" was already read; file names must differ by more than their ending");
        }

        articles.Add(new Article(ReadOrTake(file)));
    }

    private Document ReadOrTake(SourceFile file)
    {
        var before = problems.Count;
        var document = earlier.GetValueOrDefault(file.Name) is { } taken && taken.Text == file.Text ? taken : DocumentReader.Read(file, problems);
        if (problems.Count == before)
        {
            Faultless[file.Name] = document;
        }

        return document;
    }

    private void LoadCompanion(string name)
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

        companions.Add((companion, new YamlFile(file)));
    }

    private void AddCompanion(Companion companion, YamlFile file) => articles.Find(article => article.Id == companion.Id)?.Add(companion, file, problems);

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
