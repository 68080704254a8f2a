using Bot.Knowledge;
using Bot.Search;
using Bot.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Search;

public sealed class SearchAidsTests : IDisposable
{
    private readonly KnowledgeFolder folder = new(
        ("city.md", "# المدينة\n\nبنى الأمير سعد القلعة سنة 1250. وفي الشتاء غمر النهر السوق.\n\nزار الرحالة المدينة ووصف حمّاماتها.\n\nيبيع التجار الحرير في السوق.\n"),
        ("city.glossary.yaml", "- name: سعد\n  kind: person\n  aliases: [باني القلعة]\n"),
        ("city.questions.yaml", "- sentence: بنى الأمير\n  ar: [من شيّد الحصن؟]\n"));

    [Fact]
    public async Task Everything_is_used_by_default()
    {
        var signals = await SignalsAsync(SearchAids.None);

        Assert.All(["known question", "embedding"], name => Assert.True(signals[name] > 0, name));
    }

    [Fact]
    public async Task Known_questions_are_left_out() =>
        Assert.Equal(0, (await SignalsAsync(SearchAids.Questions))["known question"]);

    [Fact]
    public async Task The_embedding_is_left_out() =>
        Assert.Equal(0, (await SignalsAsync(SearchAids.Embedding))["embedding"]);

    [Fact]
    public async Task The_ranker_is_left_out_and_without_questions_it_counts()
    {
        Assert.Equal(0, (await SignalsAsync(SearchAids.Questions | SearchAids.Ranker))["learned"]);
        Assert.NotEqual(0, (await SignalsAsync(SearchAids.Questions))["learned"]);
    }

    [Fact]
    public async Task Glossaries_are_left_out() =>
        Assert.All((await RetrieveAsync(SearchAids.Glossary)).Index.Knowledge.Documents, d => Assert.Empty(d.Glossary));

    public void Dispose() => folder.Dispose();

    private async Task<Dictionary<string, float>> SignalsAsync(SearchAids without) =>
        (await RetrieveAsync(without)).Passages[0].Signals.ToDictionary(s => s.Name, s => s.Value);

    private async Task<Retrieval> RetrieveAsync(SearchAids without)
    {
        var options = Options.Create(new SearchOptions { IndexPath = "", Without = without });
        using var provider = new IndexProvider(folder.Store(), options, NullLogger<IndexProvider>.Instance);
        return await new Retriever(options).RetrieveAsync(await provider.GetAsync(default), "من شيّد الحصن؟", QueryContext.None, default);
    }
}
