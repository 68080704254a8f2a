using Bot.Search;
using Bot.Tests.Support;

namespace Bot.Tests.Search;

public sealed class RetrievalTests
{
    private const string Article = """
        # رحلة

        قابل ريبنتروب السفير شولنبرج في القطار. ثم كتب روزفلت رسالة طويلة.

        سافر مولوتوف في الشتاء. وبقي ستالين في العاصمة. واشترى التاجر 40 صندوقًا من الشاي.
        """;

    [Theory]
    [InlineData("ربنتروب", "قابل")]
    [InlineData("لقاء ريبنترب", "قابل")]
    [InlineData("شولنبورغ", "قابل")]
    [InlineData("Schulenburg", "قابل")]
    [InlineData("روزفيلت", "ثم كتب")]
    [InlineData("ماذا كتب الرئيس رووزفلت؟", "ثم كتب")]
    [InlineData("Molotov", "سافر")]
    [InlineData("مولتوف", "سافر")]
    [InlineData("إلى أين مضى مولوتوڤ", "سافر")]
    [InlineData("Stalin", "وبقي")]
    public async Task Another_spelling_of_a_name_finds_its_sentence(string question, string beginning) =>
        Assert.StartsWith(beginning, await FirstAsync(question, ("a.md", Article)));

    [Theory]
    [InlineData("والتُّجّار", "واشترى")]
    [InlineData("ألصناديق ٤٠", "واشترى")]
    [InlineData("الرسائل الطويله", "ثم كتب")]
    [InlineData("إشترا شاى", "واشترى")]
    public async Task Inflection_and_habits_of_spelling_lose_no_hit(string question, string beginning) =>
        Assert.StartsWith(beginning, await FirstAsync(question, ("a.md", Article)));

    [Fact]
    public async Task A_description_of_the_glossary_finds_the_name()
    {
        var glossary = ("a.glossary.yaml", "- name: مولوتوف\n  kind: person\n  descriptions: [قشعم]\n  english: [the Iron Fox]\n");
        Assert.StartsWith("سافر", await FirstAsync("قشعم", ("a.md", Article), glossary));
        Assert.StartsWith("سافر", await FirstAsync("what about the Iron Fox?", ("a.md", Article), glossary));
        Assert.Null(await FirstAsync("قشعم", ("a.md", Article)));
    }

    [Fact]
    public async Task A_known_question_finds_its_sentence_in_words_of_its_own()
    {
        var questions = ("a.questions.yaml", "- sentence: سافر مولوتوف\n  ar: [\"من هو قشعم؟\"]\n");
        Assert.StartsWith("سافر", await FirstAsync("قشعم", ("a.md", Article), questions));
        Assert.Null(await FirstAsync("قشعم", ("a.md", Article)));
    }

    [Fact]
    public async Task A_score_is_the_sum_of_its_signals_and_the_best_comes_first()
    {
        using var folder = new KnowledgeFolder(("a.md", Article));
        using var bench = new AnswerBench(folder.Path);
        var found = await bench.SearchAsync("رسالة روزفلت في القطار");
        Assert.True(found.Sentences.Count >= 2);
        Assert.Equal(found.Sentences.OrderByDescending(hit => hit.Score), found.Sentences);
        Assert.All(found.Sentences, hit => Assert.Equal(hit.Signals.Sum(signal => signal.Part), hit.Score, 1e-4));
        Assert.All(found.Passages, hit => Assert.Equal(hit.Signals.Sum(signal => signal.Part), hit.Score, 1e-4));
    }

    [Fact]
    public async Task A_heading_counts_for_its_passages()
    {
        const string two = "# كتاب\n\n## الطعام\n\nأحبه الناس كثيرًا.\n\n## اللباس\n\nأحبه الناس كثيرًا.\n";
        using var folder = new KnowledgeFolder(("a.md", two));
        using var bench = new AnswerBench(folder.Path);
        Assert.Equal(["الطعام"], (await bench.SearchAsync("هل أحب الناس الطعام؟")).Sentences[0].Unit.Passage.Paragraph.Section.Path);
        Assert.Equal(["اللباس"], (await bench.SearchAsync("هل أحب الناس اللباس؟")).Sentences[0].Unit.Passage.Paragraph.Section.Path);
    }

    private static async Task<string?> FirstAsync(string question, params (string Name, string Text)[] files)
    {
        using var folder = new KnowledgeFolder(files);
        using var bench = new AnswerBench(folder.Path);
        return await bench.FirstAsync(question);
    }
}
