using Bot.Knowledge;
using Bot.Tests.Support;

namespace Bot.Tests.Knowledge;

public sealed class QuestionsTests
{
    private const string Article = "# عنوان\n\nفي يونيو، غزا السوفيت ليتوانيا. وفي أغسطس عادوا.\n\nفي يونيو، وقع الاتفاق.\n";

    [Fact]
    public void Questions_of_all_files_belong_to_the_sentence_that_begins_with_the_words()
    {
        var read = Read(
            ("a.questions.1.yaml", "- sentence: وفي أغسطس\n  ar: [متى عادوا؟]\n  en: [When?]\n- sentence: \"في يونيو، وقع\"\n  ar: ماذا وقع؟\n"),
            ("a.questions.2.yaml", "- sentence: وفي أغسطس\n  ar: [متى عادوا؟, من عاد؟]\n"));
        Assert.Empty(read.Problems);
        var questions = read.Documents.Single().Questions;
        Assert.Equal([1, 2], questions.Keys.Order());
        Assert.Equal(["متى عادوا؟", "When?", "من عاد؟"], questions[1]);
        Assert.Equal(["ماذا وقع؟"], questions[2]);
    }

    [Theory]
    [InlineData("- sentence: في يونيو\n  ar: [س]\n", "1: 2 sentences begin with")]
    [InlineData("- ar: [س]\n", "1: \"sentence\" is missing")]
    [InlineData("-\n  sentence: غزا السوفيت\n  ar: [س]\n", "2: \"غزا السوفيت\" stands in the article, but not at the beginning")]
    [InlineData("- ar: [س]\n  sentence: لا شيء\n", "2: \"لا شيء\" is not in the article")]
    [InlineData("- sentence: وفي أغسطس\n", "1: no question")]
    public void A_bad_item_is_named_with_its_line_and_left_out(string yaml, string problem)
    {
        var read = Read(("a.questions.yaml", yaml), ("a.questions.2.yaml", "- sentence: وفي أغسطس\n  ar: [متى؟]\n"));
        Assert.StartsWith("a.questions.yaml:" + problem, Assert.Single(read.Problems).ToString(), StringComparison.Ordinal);
        Assert.Equal(["متى؟"], read.Documents.Single().Questions[1]);
    }

    private static KnowledgeBase Read(params (string Name, string Text)[] files) =>
        KnowledgeFolder.ReadOnce([("a.md", Article), .. files]);
}
