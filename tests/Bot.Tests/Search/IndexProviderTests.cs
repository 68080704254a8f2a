using System.Threading.Channels;
using Bot.Answers;
using Bot.Search;
using Bot.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Search;

public sealed class IndexProviderTests
{
    private const string Before = "# المدينة\n\nبنى الأمير سعد القلعة سنة 1250.\n";
    private const string After = "# المدينة\n\nفي الحقيقة بنى الأمير فهد القلعة سنة 1340.\n";

    [Fact]
    public async Task A_changed_file_swaps_the_index_and_the_old_one_goes_on()
    {
        using var folder = new KnowledgeFolder(("a.md", Before));
        using var bench = new AnswerBench(folder.Path);
        var old = await bench.IndexAsync();
        var earlier = await bench.AskAsync("متى بنى الأمير القلعة؟");

        folder.Write("a.md", After);
        Assert.True(bench.Knowledge.Reload());

        Assert.NotSame(old, await bench.IndexAsync());
        Assert.Equal("بنى الأمير سعد القلعة سنة 1250.", old.Sentences.Single().Text);
        Assert.Contains("1250", Quote(earlier));
        Assert.Equal(earlier, CitationCheck.Enforce(earlier));
        Assert.Contains("1340", Quote(await bench.AskAsync("متى بنى الأمير القلعة؟")));
    }

    [Fact]
    public async Task Questions_asked_while_the_index_is_swapped_see_one_version_or_the_other()
    {
        using var folder = new KnowledgeFolder(("a.md", Before));
        using var bench = new AnswerBench(folder.Path);
        await bench.IndexAsync();
        var done = 0;
        var asking = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            var seen = new List<string>();
            while (Volatile.Read(ref done) == 0 || seen.Count == 0)
            {
                seen.Add(Quote(await bench.AskAsync("متى بنى الأمير القلعة؟")));
            }

            return seen;
        })).ToArray();
        for (var i = 0; i < 20; i++)
        {
            folder.Write("a.md", i % 2 == 0 ? After : Before);
            Assert.True(bench.Knowledge.Reload());
        }

        Volatile.Write(ref done, 1);
        string[] versions = ["بنى الأمير سعد القلعة سنة 1250.", "في الحقيقة بنى الأمير فهد القلعة سنة 1340."];
        Assert.All(await Task.WhenAll(asking), seen => Assert.All(seen, quote => Assert.Contains(quote, versions)));
    }

    [Fact]
    public async Task Who_listens_is_told_of_the_first_index_and_of_each_that_takes_its_place()
    {
        using var folder = new KnowledgeFolder(("a.md", Before));
        var store = folder.Store();
        var listener = new Listener();
        using var provider = new IndexProvider(store, Options.Create(new SearchOptions { IndexPath = "" }), NullLogger<IndexProvider>.Instance, listeners: [listener]);
        Assert.Same(await provider.GetAsync(default), await listener.NextAsync());

        folder.Write("a.md", After);
        Assert.True(store.Reload());
        Assert.Same(await provider.GetAsync(default), await listener.NextAsync());
    }

    private static string Quote(Answer answer) => Assert.IsType<Answered>(answer).Citations[0].Quote;

    private sealed class Listener : IIndexListener
    {
        private readonly Channel<SearchIndex> told = Channel.CreateUnbounded<SearchIndex>();

        public void Opened(SearchIndex index) => told.Writer.TryWrite(index);

        public Task<SearchIndex> NextAsync() => told.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromMinutes(1));
    }
}
