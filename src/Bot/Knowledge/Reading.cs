using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Bot.Knowledge;

/// <summary>One pass over the knowledge folder.</summary>
internal sealed class Reading(string folder, int maxFileBytes) : IDisposable
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly List<IngestProblem> problems = [];
    private readonly List<Document> documents = [];

    public KnowledgeBase Result()
    {
        foreach (var name in ArticleNames())
        {
            Guarded(name, () => AddDocument(name));
        }

        return new KnowledgeBase(documents, problems, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    public void Dispose() => hash.Dispose();

    private IEnumerable<string> ArticleNames()
    {
        try
        {
            return [.. Directory.EnumerateFiles(folder).Select(path => Path.GetFileName(path)!).Where(IsArticle).Order(StringComparer.Ordinal)];
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            problems.Add(new IngestProblem(folder, 0, $"the knowledge folder cannot be read: {unreadable.Message}"));
            return [];
        }
    }

    private static bool IsArticle(string name) =>
        Path.GetExtension(name).ToLowerInvariant() is ".md" or ".txt"
        && !name.Equals("README.md", StringComparison.OrdinalIgnoreCase)
        && !name.StartsWith('.');

    private void AddDocument(string name)
    {
        var file = SourceFile.Decode(name, Content(name));
        if (string.IsNullOrWhiteSpace(file.Text))
        {
            throw new IngestException(0, "the file is empty");
        }

        if (documents.Exists(other => other.Id == file.Id))
        {
            throw new IngestException(0, $"an article \"{file.Id}\" was already read; file names must differ by more than their extension");
        }

        documents.Add(DocumentReader.Read(file, problems));
    }

    /// <summary>The boundary of a file: whatever goes wrong inside is a problem of that file alone.</summary>
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
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            problems.Add(new IngestProblem(name, 0, $"cannot be read: {fault.Message}"));
        }
    }

    private byte[] Content(string name)
    {
        var path = Path.Combine(folder, name);
        var length = new FileInfo(path).Length;
        Count(name, BitConverter.GetBytes(length));
        if (length > maxFileBytes)
        {
            throw new IngestException(0, $"the file has {length} bytes, more than the {maxFileBytes} allowed (Knowledge:MaxFileBytes)");
        }

        var content = File.ReadAllBytes(path);
        Count(name, content);
        return content;
    }

    /// <summary>Lengths stand before contents, so that no two folders count the same bytes.</summary>
    private void Count(string name, byte[] content)
    {
        var label = Encoding.UTF8.GetBytes(name);
        Span<byte> lengths = stackalloc byte[8];
        BinaryPrimitives.WriteInt32LittleEndian(lengths, label.Length);
        BinaryPrimitives.WriteInt32LittleEndian(lengths[4..], content.Length);
        hash.AppendData(lengths);
        hash.AppendData(label);
        hash.AppendData(content);
    }
}
