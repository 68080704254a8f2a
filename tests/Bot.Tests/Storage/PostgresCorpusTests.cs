using Bot.Knowledge;
using Bot.Search.Corpus;
using Bot.Tests.Conformance;
using Bot.Tests.Support;

namespace Bot.Tests.Storage;

public sealed class PostgresCorpusTests : CorpusConformance
{
    protected override string NewDatabase() => PostgresServer.NewDatabase();

    [DatabaseFact]
    public async Task An_edit_saved_by_another_is_taken_over_and_a_broken_save_is_not()
    {
        using var writer = Bench();
        await writer.SaveAsync(smallCorpus: 0);
        using var reader = Bench();
        var before = await reader.IndexAsync();

        await using (await writer.Get<ICorpusStore>().BeginAsync("broken", default))
        {
        }

        Assert.False(reader.Get<KnowledgeStore>().Reload());
        Write("coffee.md", FurtherArticles.Coffee.Replace("1554", "1555", StringComparison.Ordinal));
        await writer.SaveAsync(smallCorpus: 0);
        Assert.True(reader.Get<KnowledgeStore>().Reload());
        Assert.Contains("1555", Text(await AnswerAsync(await reader.IndexAsync(), "متى افتتح أول مقهى في إسطنبول؟")), StringComparison.Ordinal);
        Assert.Contains("1554", Text(await AnswerAsync(before, "متى افتتح أول مقهى في إسطنبول؟")), StringComparison.Ordinal);
    }

    [DatabaseFact]
    public void An_empty_database_says_what_to_do()
    {
        using var bench = Bench();
        var error = Assert.Throws<KnowledgeUnavailableException>(() => bench.Get<KnowledgeStore>().Current);
        Assert.Contains("fill it with the command \"index\"", error.Message, StringComparison.Ordinal);
    }
}
