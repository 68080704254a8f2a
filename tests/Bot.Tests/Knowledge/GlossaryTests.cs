using Bot.Knowledge;
using Bot.Tests.Support;

namespace Bot.Tests.Knowledge;

public sealed class GlossaryTests
{
    [Fact]
    public void Entries_of_all_glossary_files_are_read()
    {
        var read = Read("""
            - name: ستالين
              kind: person
              aliases: [جوزيف ستالين, "ستالن"]
              descriptions: ["الزعيم السوفيتي"]
              english: [Stalin]
            """, "- {name: برلين, kind: place}\n");
        Assert.Empty(read.Problems);
        var entries = read.Documents.Single().Glossary;
        Assert.Equal(["ستالين", "برلين"], entries.Select(entry => entry.Name));
        Assert.Equal(["جوزيف ستالين", "ستالن"], entries[0].Aliases);
        Assert.Equal(["الزعيم السوفيتي"], entries[0].Descriptions);
        Assert.Equal(["Stalin"], entries[0].English);
    }

    [Theory]
    [InlineData("- name: برلين\n  kind: place\n  alias: [a]\n", "3: unknown key \"alias\"", "برلين")]
    [InlineData("- kind: place\n- name: روما\n  kind: place\n", "1: \"name\" is missing", "روما")]
    [InlineData("- name: برلين\n  kind: town\n- name: روما\n  kind: place\n", "2: unknown kind \"town\"", "روما")]
    [InlineData("- name: برلين\n- name: روما\n  kind: place\n", "1: \"kind\" is missing", "روما")]
    [InlineData("- name: أدولف\n  kind: person\n- name: ادولف\n  kind: person\n", "3: \"ادولف\" already belongs to \"أدولف\"", "أدولف")]
    [InlineData("- name: روما\n  kind: place\n- word\n", "3: an item with", "روما")]
    [InlineData("- name: روما\n  kind: place\n  aliases:\n    - {a: b}\n", "4: \"aliases\" holds something that is no text", "روما")]
    [InlineData("name: روما\n", "1: a list of items expected", null)]
    [InlineData("- name: [روما\n", "2: malformed YAML", null)]
    public void A_bad_item_is_named_with_its_line_and_the_rest_serves(string yaml, string problem, string? served)
    {
        var read = Read(yaml);
        Assert.StartsWith("a.glossary.yaml:" + problem, Assert.Single(read.Problems).ToString(), StringComparison.Ordinal);
        Assert.Equal(served is null ? [] : [served], read.Documents.Single().Glossary.Select(entry => entry.Name));
    }

    [Fact]
    public void An_alias_taken_in_another_spelling_is_reported_and_left_out()
    {
        var read = Read("- name: القاهرة\n  kind: place\n  aliases:\n    - مصرَ\n    - القاهره\n    - أدولف\n- name: ادولف\n  kind: person\n  aliases: [مصر]\n");
        Assert.Equal(
            ["a.glossary.yaml:6: \"أدولف\" already belongs to \"ادولف\"", "a.glossary.yaml:9: \"مصر\" already belongs to \"القاهرة\""],
            read.Problems.Select(problem => problem.ToString()));
        Assert.Equal([["مصرَ"], []], read.Documents.Single().Glossary.Select(entry => entry.Aliases));
    }

    [Fact]
    public void A_glossary_without_its_article_is_reported() =>
        Assert.Equal("b.glossary.yaml", Assert.Single(KnowledgeFolder.ReadOnce(("a.md", "text"), ("b.glossary.yaml", "[]")).Problems).File);

    private static KnowledgeBase Read(string first, string second = "") =>
        KnowledgeFolder.ReadOnce(("a.md", "نص."), ("a.glossary.yaml", first), ("a.glossary.z.yaml", second));
}
