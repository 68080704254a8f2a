using Bot.Search;
using Bot.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Tests.Search;

public sealed class IndexFileTests : IDisposable
{
    private static readonly (string Name, string Text)[] Articles =
    [
        ("city.md", "# المدينة\n\nبنى الأمير سعد القلعة سنة 1250. وفي الشتاء غمر النهر السوق.\n\nزار الرحالة المدينة ووصف حمّاماتها.\n"),
        ("city.questions.yaml", "- sentence: بنى الأمير\n  ar: [من شيّد الحصن؟]\n"),
    ];

    private readonly KnowledgeFolder knowledge = new(Articles);
    private readonly TemporaryFolder saved = new();
    private readonly CollectedLogs logs = new();

    [Fact]
    public async Task A_saved_index_is_loaded_and_finds_the_same()
    {
        var built = await FoundAsync();
        Assert.Contains("Index built", logs.All);
        var loaded = await FoundAsync();
        Assert.Contains("Index loaded", logs.All);
        Assert.Equal(built, loaded);
        Assert.Contains(" 0", built, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_damaged_anywhere_is_not_used()
    {
        await FoundAsync();
        var (version, bytes) = Saved();
        var file = new IndexFile(saved.Path);
        Assert.NotNull(file.Load(version));
        Prop.ForAll(Gen.Choose(0, bytes.Length - 1).ToArbitrary(), Gen.Choose(1, 255).ToArbitrary(), (at, change) =>
        {
            var damaged = (byte[])bytes.Clone();
            damaged[at] ^= (byte)change;
            saved.Write($"{version}.index", damaged);
            return file.Load(version) is null;
        }).QuickCheckThrowOnFailure();
        Prop.ForAll(Gen.Choose(0, bytes.Length - 1).ToArbitrary(), length =>
        {
            saved.Write($"{version}.index", bytes[..length]);
            return file.Load(version) is null;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public async Task A_damaged_file_is_built_again()
    {
        var before = await FoundAsync();
        var (version, bytes) = Saved();
        saved.Write($"{version}.index", bytes[..(bytes.Length / 2)]);
        Assert.DoesNotContain("damaged", logs.All);
        Assert.Equal(before, await FoundAsync());
        Assert.Contains("The saved index is damaged or from another version of the bot; it is built again", logs.All);
        Assert.DoesNotContain("Index loaded", logs.All);
        Assert.Equal(bytes, Saved().Bytes);
    }

    [Fact]
    public async Task A_file_of_other_knowledge_is_not_taken_for_this()
    {
        await FoundAsync();
        var (version, bytes) = Saved();
        knowledge.Write("city.md", "# المدينة\n\nسقط الجسر.\n\nبنى الأمير القلعة.\n");
        var expected = await FoundAsync();
        var other = Directory.GetFiles(saved.Path).Single(file => !file.Contains(version, StringComparison.Ordinal));
        await File.WriteAllBytesAsync(other, bytes);
        Assert.Equal(expected, await FoundAsync());
        Assert.DoesNotContain("Index loaded", logs.All);
    }

    [Fact]
    public async Task The_files_of_long_ago_are_removed()
    {
        for (var edit = 0; edit < 4; edit++)
        {
            knowledge.Write("city.md", $"# المدينة\n\nبنى الأمير القلعة سنة {1250 + edit}.\n");
            await FoundAsync();
        }

        Assert.Equal(2, Directory.GetFiles(saved.Path).Length);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_no_fault()
    {
        saved.Write("file", "in the way");
        using var bench = new AnswerBench(knowledge.Path, Path.Combine(saved.Path, "file", "index"), logs);
        Assert.NotNull(await bench.FirstAsync("القلعة"));
        Assert.Contains("could not be saved", logs.All);
    }

    public void Dispose()
    {
        knowledge.Dispose();
        saved.Dispose();
    }

    /// <summary>All that is found for some questions, with every signal.</summary>
    private async Task<string> FoundAsync()
    {
        using var bench = new AnswerBench(knowledge.Path, saved.Path, logs);
        var found = new List<string>();
        foreach (var question in new[] { "من شيد القلعة؟", "متى غمر النهر السوق؟", "الرحالة" })
        {
            var retrieval = await bench.SearchAsync(question);
            found.AddRange(retrieval.Sentences.Select(hit => $"{hit.Unit.Index} {string.Join(' ', hit.Signals.Select(s => s.Value))}"));
            found.AddRange(retrieval.Passages.Select(hit => $"{hit.Passage.Index} {string.Join(' ', hit.Signals.Select(s => s.Value))}"));
        }

        return string.Join('\n', found);
    }

    private (string Version, byte[] Bytes) Saved()
    {
        var file = Directory.GetFiles(saved.Path, "*.index").Single();
        return (Path.GetFileNameWithoutExtension(file), File.ReadAllBytes(file));
    }
}
