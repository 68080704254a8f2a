using System.Text;
using Bot.Languages;
using Bot.Tests.Support;

namespace Bot.Tests.Knowledge;

public sealed class IngestProblemTests
{
    private static readonly (string Name, string Text) Good = ("good.md", "# Good\n\nIt serves.\n");

    [Theory]
    [InlineData("---\ntitle: a\nsource: [b\n---\n\ntext\n", "bad.md:4:")]
    [InlineData("---\ntitle: a: b\n---\n\ntext\n", "bad.md:2:")]
    [InlineData("---\ntitle: a\ntitle: b\n---\n\ntext\n", "bad.md:3:")]
    [InlineData("---\ntitle: a\n\ntext\n", "bad.md:1:")]
    [InlineData("---\n- title\n---\n\ntext\n", "bad.md:2:")]
    [InlineData("", "bad.md: the file is empty")]
    [InlineData(" \n\n", "bad.md: the file is empty")]
    [InlineData("---\ntitle: a\n---\n\n## only headings\n\n|\n", "bad.md: no text")]
    public void A_malformed_file_is_named_with_its_line_and_left_out(string text, string problem)
    {
        var read = KnowledgeFolder.ReadOnce(("bad.md", text), Good);
        Assert.StartsWith(problem, Assert.Single(read.Problems).ToString(), StringComparison.Ordinal);
        Assert.Equal("good", Assert.Single(read.Documents).Id);
    }

    [Fact]
    public void Unknown_keys_and_languages_are_reported_and_ignored()
    {
        var read = KnowledgeFolder.ReadOnce(("odd.md", "---\ntitle: T\nauthor: me\nlanguage: fr\n---\n\nنص عربي.\n"));
        Assert.Equal(
            ["odd.md:3: unknown key \"author\": title, language, source or license expected", "odd.md:4: unknown language \"fr\": ar or en expected"],
            read.Problems.Select(problem => problem.ToString()));
        Assert.Equal(Language.Arabic, Assert.Single(read.Documents).Language);
    }

    [Fact]
    public void Bytes_that_are_no_UTF8_are_reported_with_their_line()
    {
        using var folder = new KnowledgeFolder(Good);
        folder.Write("bad.txt", [.. Encoding.UTF8.GetBytes("سطر\nسطر\n"), 0xE9, (byte)'a']);
        var read = folder.Read();
        Assert.Equal("bad.txt:3: not UTF-8 text", Assert.Single(read.Problems).ToString());
        Assert.Single(read.Documents);
    }

    [Fact]
    public void A_file_beyond_the_limit_is_left_out()
    {
        var read = KnowledgeFolder.ReadOnce(("large.txt", new string('a', 10_001)), Good);
        Assert.Contains("10001 bytes", Assert.Single(read.Problems).Message, StringComparison.Ordinal);
        Assert.Single(read.Documents);
    }

    [Fact]
    public void Two_files_of_one_name_are_one_article()
    {
        var read = KnowledgeFolder.ReadOnce(("a.md", "first"), ("a.txt", "second"));
        Assert.Equal("a.txt", Assert.Single(read.Problems).File);
        Assert.Equal("first", Assert.Single(read.Documents).Text);
    }

    [Fact]
    public void Blocks_nested_without_end_are_a_problem_of_their_file_alone()
    {
        var read = KnowledgeFolder.ReadOnce(("deep.md", new string('>', 5_000) + "text"), Good);
        Assert.Equal("deep.md", Assert.Single(read.Problems).File);
        Assert.Single(read.Documents);
    }

    [Fact]
    public void A_missing_folder_gives_an_empty_base_with_one_problem()
    {
        using var folder = new KnowledgeFolder();
        var read = new Bot.Knowledge.KnowledgeReader(folder.Options).Read(Path.Combine(folder.Path, "none"));
        Assert.Empty(read.Documents);
        Assert.Contains("none", Assert.Single(read.Problems).ToString(), StringComparison.Ordinal);
        Assert.Equal("", read.Version);
    }

    [Fact]
    public void The_version_changes_with_names_and_contents_only()
    {
        var version = KnowledgeFolder.ReadOnce(("a.md", "one"), ("b.md", "two")).Version;
        Assert.Equal(version, KnowledgeFolder.ReadOnce(("b.md", "two"), ("a.md", "one")).Version);
        Assert.NotEqual(version, KnowledgeFolder.ReadOnce(("a.md", "two"), ("b.md", "one")).Version);
        Assert.NotEqual(version, KnowledgeFolder.ReadOnce(("a.md", "one"), ("c.md", "two")).Version);
        Assert.NotEqual(version, KnowledgeFolder.ReadOnce(("a.md", "one"), ("b.md", "two"), ("a.glossary.yaml", "")).Version);
    }
}
