using Bot.Evaluation;

namespace Bot.Tests.Evaluation;

public sealed class FurtherQuestionsTests
{
    [Theory]
    [InlineData("tydi-dev.json", "tydi-dev.json", 1)]
    [InlineData("mlqa-test.json=2", "mlqa-test.json", 2)]
    [InlineData("a=b/questions.json=0.5", "a=b/questions.json", 0.5f)]
    public void A_file_counts_one_or_what_stands_after_it(string text, string path, float weight) =>
        Assert.Equal(new FurtherQuestions(path, weight), FurtherQuestions.Parse(text));

    [Theory]
    [InlineData("tydi-dev.json=")]
    [InlineData("tydi-dev.json=half")]
    [InlineData("tydi-dev.json=0")]
    [InlineData("tydi-dev.json=-1")]
    public void A_weight_that_is_none_is_refused(string text) => Assert.Throws<FormatException>(() => FurtherQuestions.Parse(text));
}
