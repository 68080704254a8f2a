using Bot.Knowledge;
using Bot.Search;
using Bot.Tests.Support;

namespace Bot.Tests.Search;

public sealed class EarlierTextsTests : IDisposable
{
    private const string City = "# المدينة\n\nبنى الأمير سعد القلعة سنة 1250. وفي الشتاء غمر النهر السوق.\n\n## السوق\n\nزار الرحالة المدينة ووصف حمّاماتها.\n";
    private const string River = "# النهر\n\nيجري النهر من الجبل إلى البحر. طوله 60 كيلومترا.\n";
    private const string Edited = "# النهر\n\nيجري النهر من الجبل إلى السهل. طوله 75 كيلومترا. وعليه جسران.\n";

    private readonly KnowledgeFolder folder = new(("city.md", City), ("river.md", River), ("town.md", City.Replace("المدينة", "البلدة", StringComparison.Ordinal)));

    [Theory]
    [InlineData(SearchParts.SmallCorpus)]
    [InlineData(0)]
    public void An_index_built_from_an_earlier_one_is_the_same_to_the_byte(int smallCorpus)
    {
        var reader = new KnowledgeReader(folder.Options);
        var earlier = Index(reader.Read(folder.Path), smallCorpus, null);
        folder.Write("river.md", Edited);
        var edited = reader.Read(folder.Path);

        Assert.Equal(Bytes(Index(folder.Read(), smallCorpus, null)), Bytes(Index(edited, smallCorpus, earlier)));
    }

    [Fact]
    public void Only_the_edited_article_is_read_again()
    {
        var reader = new KnowledgeReader(folder.Options);
        var before = reader.Read(folder.Path);
        folder.Write("river.md", Edited);
        var after = reader.Read(folder.Path);

        Assert.Same(before.Documents[0].Paragraphs, after.Documents[0].Paragraphs);
        Assert.NotSame(before.Documents[1].Paragraphs, after.Documents[1].Paragraphs);
        var earlier = EarlierTexts.Of(Index(before, 0, null), new SearchUnits(after))!;
        var (units, words) = (new SearchUnits(after), new WordTable(new Vocabulary()));
        Assert.NotNull(earlier.Sentence(units.Sentences[0], 0, words));
        Assert.Null(earlier.Sentence(units.Sentences.First(s => s.Document.Id == "river"), 0, words));
    }

    [Fact]
    public void Another_glossary_reads_everything_again()
    {
        var reader = new KnowledgeReader(folder.Options);
        var before = Index(reader.Read(folder.Path), 0, null);
        folder.Write("city.glossary.yaml", "- name: سعد\n  kind: person\n  aliases: [الأمير سعد]\n");

        Assert.Null(EarlierTexts.Of(before, new SearchUnits(reader.Read(folder.Path))));
    }

    [Fact]
    public void A_file_with_a_problem_names_it_at_every_reading()
    {
        folder.Write("bad.md", "---\ntitle: [\n---\n\n# نص\n\nجملة.\n");
        var reader = new KnowledgeReader(folder.Options);

        Assert.Equal(reader.Read(folder.Path).Problems, reader.Read(folder.Path).Problems);
    }

    public void Dispose() => folder.Dispose();

    private static SearchIndex Index(KnowledgeBase knowledge, int smallCorpus, SearchIndex? earlier)
    {
        var units = new SearchUnits(knowledge);
        return new SearchIndex(units, SearchParts.Build(units, smallCorpus: smallCorpus, earlier: earlier));
    }

    private static byte[] Bytes(SearchIndex index)
    {
        using var stream = new MemoryStream();
        index.Parts.Write(new BinaryWriter(stream));
        return stream.ToArray();
    }
}
