using Bot.Languages;
using Bot.Search;
using Bot.Search.Ranking;

namespace Bot.Tests.Search;

public sealed class QuestionWordClassesTests
{
    [Fact]
    public void Each_part_has_a_name_and_a_weight_for_each_word()
    {
        var parts = QuestionWordClasses.Of(Groups("متي", "وصل", "القطار"), [0.2f, 0.3f, 0.5f], [false, false, false]);

        Assert.Equal(QuestionWordClasses.Names.Count, parts.Length);
        Assert.Equal(QuestionWordClasses.Names.Count, QuestionWordClasses.Names.Distinct().Count());
        Assert.All(parts, part => Assert.Equal(3, part.Length));
    }

    [Theory]
    [InlineData("digits", "1940")]
    [InlineData("Latin letters", "molotov")]
    [InlineData("definite words", "القطار")]
    [InlineData("definite words", "والقطار")]
    [InlineData("definite words", "للقطار")]
    [InlineData("verbs", "يكتب")]
    [InlineData("verbs", "تكتب")]
    public void A_word_of_a_kind_has_its_weight_in_that_part_and_others_have_none(string part, string word)
    {
        var weights = Part(part, [word, "سفن"], [0.7f, 0.3f]);

        Assert.Equal([0.7f, 0f], weights);
    }

    [Theory]
    [InlineData("definite words", "قطار")]
    [InlineData("digits", "قطار")]
    [InlineData("Latin letters", "1940")]
    [InlineData("verbs", "كتب")]
    [InlineData("verbs", "يوم")]
    [InlineData("verbs", "يالقطار")]
    public void A_word_that_is_not_of_a_kind_has_no_weight_there(string part, string word) => Assert.Equal([0f], Part(part, [word], [1f]));

    [Fact]
    public void Names_and_numbers_are_those_that_are_told()
    {
        var parts = QuestionWordClasses.Of(Groups("وصل", "مولوتوف", "برلين"), [0.2f, 0.5f, 0.3f], [false, true, false]);

        Assert.Equal([0f, 0.5f, 0f], Named(parts, "names and numbers"));
    }

    [Fact]
    public void First_and_last_go_by_the_place_in_the_question()
    {
        float[] weights = [0.1f, 0.6f, 0.3f];

        Assert.Equal([0.1f, 0f, 0f], Part("the first word", ["سفن", "قطر", "نهر"], weights));
        Assert.Equal([0f, 0f, 0.3f], Part("the last word", ["سفن", "قطر", "نهر"], weights));
    }

    [Fact]
    public void The_heaviest_words_go_by_their_weights_and_of_equal_ones_the_earlier_is_first()
    {
        float[] weights = [0.1f, 0.3f, 0.3f, 0.2f, 0.1f];
        string[] words = ["سفن", "قطر", "نهر", "جبل", "بحر"];

        Assert.Equal([0f, 0.3f, 0f, 0f, 0f], Part("the heaviest word", words, weights));
        Assert.Equal([0f, 0f, 0.3f, 0f, 0f], Part("the second heaviest", words, weights));
        Assert.Equal([0f, 0f, 0f, 0.2f, 0f], Part("the third heaviest", words, weights));
    }

    [Fact]
    public void A_question_of_one_word_has_no_second_heaviest()
    {
        Assert.Equal([1f], Part("the heaviest word", ["سفن"], [1f]));
        Assert.Equal([1f], Part("the last word", ["سفن"], [1f]));
        Assert.Equal([0f], Part("the second heaviest", ["سفن"], [1f]));
    }

    [Fact]
    public void A_question_without_words_has_empty_parts() =>
        Assert.All(QuestionWordClasses.Of([], [], []), Assert.Empty);

    private static float[] Part(string name, string[] words, float[] weights) => Named(QuestionWordClasses.Of(Groups(words), weights, new bool[words.Length]), name);

    private static float[] Named(float[][] parts, string name) => parts[QuestionWordClasses.Names.ToList().IndexOf(name)];

    private static TermGroup[] Groups(params string[] words) => Array.ConvertAll(words, word => new TermGroup(word, TextAnalyzer.Stem(word), 1, []));
}
