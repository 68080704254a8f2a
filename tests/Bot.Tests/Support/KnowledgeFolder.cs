using Bot.Knowledge;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Support;

/// <summary>A temporary knowledge folder with the classes that read it.</summary>
internal sealed class KnowledgeFolder : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public KnowledgeFolder(params (string Name, string Text)[] files)
    {
        foreach (var (name, text) in files)
        {
            folder.Write(name, text);
        }
    }

    public string Path => folder.Path;

    public IOptions<KnowledgeOptions> Options => Microsoft.Extensions.Options.Options.Create(
        new KnowledgeOptions { Path = folder.Path, MaxFileBytes = 10_000, CheckEvery = TimeSpan.FromMilliseconds(10) });

    public static KnowledgeBase ReadOnce(params (string Name, string Text)[] files)
    {
        using var folder = new KnowledgeFolder(files);
        return folder.Read();
    }

    public KnowledgeBase Read() => new KnowledgeReader(Options).Read(Path);

    public FolderSource Source() => new(new KnowledgeReader(Options), Options);

    /// <summary>A store that has read the folder.</summary>
    public KnowledgeStore Store()
    {
        var store = new KnowledgeStore(Source(), NullLogger<KnowledgeStore>.Instance);
        _ = store.Current;
        return store;
    }

    public void Write(string name, string text) => folder.Write(name, text);

    public void Write(string name, byte[] content) => folder.Write(name, content);

    public void Dispose() => folder.Dispose();
}
