using Bot.Evaluation;

namespace Bot.Tests.Evaluation;

public sealed class OverlapTests
{
    private const string Text = "وصل القطار إلى المدينة القديمة في الصباح الباكر ثم غادر";
    private const string Other = "أبحرت السفينة من الميناء الكبير نحو الجزر البعيدة قبل الغروب";
    private static readonly Overlap Overlap = new([Text, Other]);

    [Theory]
    [InlineData("وصل القطار إلى المدينة القديمة في الصباح الباكر", true)]
    [InlineData("القطار إلى المدينة القديمة في الصباح الباكر", false)]
    public void Eight_words_in_a_row_are_three_runs_of_six_and_seven_are_not(string text, bool holds) => Assert.Equal(holds, Overlap.Holds(text));

    [Theory]
    [InlineData("كتب المؤرخ أن وصل القطار إلى المدينة القديمة في الصباح الباكر كان متأخرا")]
    [InlineData("قال: وَصَلَ القِطارُ الى المدينه القديمه، في الصباح الباكر…")]
    [InlineData(Text)]
    public void A_part_is_found_within_other_words_and_in_another_spelling(string text) => Assert.True(Overlap.Holds(text));

    [Fact]
    public void The_order_of_the_words_counts() => Assert.False(Overlap.Holds("غادر ثم الباكر الصباح في القديمة المدينة إلى القطار وصل"));

    [Fact]
    public void Runs_shared_with_two_texts_do_not_add_up() =>
        Assert.False(Overlap.Holds("وصل القطار إلى المدينة القديمة في الصباح بينما أبحرت السفينة من الميناء الكبير نحو الجزر"));

    [Fact]
    public void A_run_that_comes_again_counts_once() =>
        Assert.False(Overlap.Holds(string.Join(" ثم ", Enumerable.Repeat("وصل القطار إلى المدينة القديمة في", 5))));

    [Fact]
    public void A_run_that_comes_again_in_the_other_text_counts_once() =>
        Assert.False(new Overlap([string.Join(" ثم ", Enumerable.Repeat("وصل القطار إلى المدينة القديمة في", 5))]).Holds("وصل القطار إلى المدينة القديمة في"));

    [Theory]
    [InlineData("")]
    [InlineData("وصل القطار إلى المدينة القديمة")]
    public void A_text_too_short_for_a_run_is_never_found(string text) => Assert.False(new Overlap([text, Text]).Holds(text));

    [Fact]
    public void Nothing_stands_among_no_texts() => Assert.False(new Overlap([]).Holds(Text));
}
