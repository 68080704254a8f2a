using Bot.Cli.Evaluation;

namespace Bot.Tests.Cli.Evaluation;

public sealed class WantedAnswerTests
{
    private const string Text = "وقّع هتلر الأمر في 5 ديسمبر. ورفض موسوليني.";

    [Theory]
    [InlineData("who", 1, "تشرشل", "هتلر")]
    [InlineData("who", 0, "تشرشل")]
    [InlineData("list", 0.5, "أدولف|هتلر", "ستالين")]
    [InlineData("list", 1, "هتلر", "موسوليني|موسلين")]
    [InlineData("yesno", 0, "نعم", "وافق")]
    [InlineData("yesno", 1, "لا", "رفض")]
    [InlineData("quote", 1, "وقّع هتلر", "5 ديسمبر")]
    [InlineData("quote", 0, "وقّع هتلر", "6 ديسمبر")]
    [InlineData("quote", 0, "وقع هتلر")]
    public void Each_kind_counts_in_its_way(string kind, double share, params string[] answers) =>
        Assert.Equal(share, WantedAnswer.In(Question("d1", kind, answers), Text));

    [Fact]
    public void Sets_with_other_ids_take_any_wording_of_a_quote() =>
        Assert.Equal(1, WantedAnswer.In(Question("e1", "quote", "وقع هتلر", "6 ديسمبر"), Text));

    [Fact]
    public void Where_all_are_wanted_each_has_its_share() =>
        Assert.Equal(0.5, WantedAnswer.In(Question("d1", "what", "هتلر", "ستالين") with { Match = "all" }, Text));

    [Theory]
    [InlineData("1 2 3 4 5 6 7 8 9 10 11 هتلر", 1)]
    [InlineData("1 2 3 4 5 6 7 8 9 10 11 12 هتلر", 0)]
    [InlineData("1 2 3 4 5 6 7 8 9 10 11 12 13 **هتلر** كان", 1)]
    [InlineData("1 2 3 4 5 6 7 8 9 10 11 12 **13** هتلر", 0)]
    public void The_headline_is_twelve_words_or_what_is_bold(string reply, double share) =>
        Assert.Equal(share, WantedAnswer.InHeadline(Question("d1", "who", "هتلر"), reply));

    private static EvaluationQuestion Question(string id, string kind, params string[] answers) => new(id, "ar", kind, "سؤال", ["دليل"], answers);
}
