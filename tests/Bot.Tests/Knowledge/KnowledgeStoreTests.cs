using Bot.Knowledge;
using Bot.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Tests.Knowledge;

public sealed class KnowledgeStoreTests
{
    private static readonly TimeSpan Generous = TimeSpan.FromMinutes(1);

    [Fact]
    public void Reload_takes_over_what_changed_and_says_so()
    {
        using var folder = new KnowledgeFolder(("a.md", "one"));
        var store = folder.Store();
        var changes = new List<KnowledgeBase>();
        store.Changed += (_, changed) => changes.Add(changed);

        Assert.False(store.Reload());
        folder.Write("b.md", "two");
        Assert.True(store.Reload());

        Assert.Equal(["a", "b"], store.Current.Documents.Select(document => document.Id));
        Assert.Same(store.Current, Assert.Single(changes));
    }

    [Fact]
    public void A_folder_that_disappears_leaves_the_knowledge()
    {
        using var folder = new KnowledgeFolder(("a.md", "one"));
        var store = folder.Store();
        Directory.Move(folder.Path, folder.Path + ".away");
        Assert.False(store.Reload());
        Assert.Single(store.Current.Documents);
        Directory.Move(folder.Path + ".away", folder.Path);
    }

    [Fact]
    public void A_file_that_became_malformed_is_left_out()
    {
        using var folder = new KnowledgeFolder(("a.md", "one"), ("b.md", "two"));
        var store = folder.Store();
        folder.Write("a.md", "---\nbroken");
        Assert.True(store.Reload());
        Assert.Equal(["b"], store.Current.Documents.Select(document => document.Id));
        Assert.Equal("a.md", Assert.Single(store.Current.Problems).File);
    }

    [Fact]
    public async Task The_watcher_takes_over_an_edit_a_replaced_file_and_a_new_one()
    {
        using var folder = new KnowledgeFolder(("a.md", "one"));
        var store = folder.Store();
        using var watcher = new KnowledgeWatcher(store, folder.Source(), folder.Options, TimeProvider.System, NullLogger<KnowledgeWatcher>.Instance);
        await watcher.StartAsync(CancellationToken.None);

        await Changed(store, () => folder.Write("a.md", "edited"));
        Assert.Equal("edited", store.Current.Documents.Single().Text);

        await Changed(store, () => Replace(folder, "a.md", "replaced"));
        Assert.Equal("replaced", store.Current.Documents.Single().Text);

        await Changed(store, () => folder.Write("b.txt", "new"));
        Assert.Equal(2, store.Current.Documents.Count);

        await watcher.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task The_watcher_does_not_read_again_what_the_start_has_read()
    {
        using var folder = new KnowledgeFolder(("a.md", "one"));
        var source = new CountingSource(folder.Source());
        var store = new KnowledgeStore(source, NullLogger<KnowledgeStore>.Instance);
        using var watcher = new KnowledgeWatcher(store, source, folder.Options, TimeProvider.System, NullLogger<KnowledgeWatcher>.Instance);
        await watcher.StartAsync(CancellationToken.None);
        await source.LookedAtAsync(5).WaitAsync(Generous);
        Assert.Equal(1, source.Reads);

        await Changed(store, () => folder.Write("a.md", "edited"));
        await watcher.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task The_watcher_outlives_a_listener_that_fails()
    {
        using var folder = new KnowledgeFolder(("a.md", "one"));
        var store = folder.Store();
        store.Changed += (_, _) => throw new InvalidOperationException("a listener's fault");
        using var watcher = new KnowledgeWatcher(store, folder.Source(), folder.Options, TimeProvider.System, NullLogger<KnowledgeWatcher>.Instance);
        await watcher.StartAsync(CancellationToken.None);
        while (store.Current.Documents[0].Text != "edited")
        {
            folder.Write("a.md", "edited");
            await Task.Delay(TimeSpan.FromMilliseconds(50));
        }

        Assert.False(watcher.ExecuteTask!.IsCompleted);
        await watcher.StopAsync(CancellationToken.None);
    }

    private static async Task Changed(KnowledgeStore store, Action change)
    {
        var signal = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Signal(object? sender, KnowledgeBase knowledge) => signal.TrySetResult();
        store.Changed += Signal;
        change();
        await signal.Task.WaitAsync(Generous);
        store.Changed -= Signal;
    }

    /// <summary>As editors save: a new file takes the old one's name.</summary>
    private static void Replace(KnowledgeFolder folder, string name, string text)
    {
        folder.Write(name + "~", text);
        File.Move(Path.Combine(folder.Path, name + "~"), Path.Combine(folder.Path, name), overwrite: true);
    }

    private sealed class CountingSource(IKnowledgeSource source) : IKnowledgeSource
    {
        private volatile int looks;
        private volatile int reads;

        public int Reads => reads;

        public string Name => source.Name;

        public string Stamp()
        {
            Interlocked.Increment(ref looks);
            return source.Stamp();
        }

        public KnowledgeBase Read()
        {
            Interlocked.Increment(ref reads);
            return source.Read();
        }

        public async Task LookedAtAsync(int times)
        {
            for (var until = looks + times; looks < until;)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(5));
            }
        }
    }
}
