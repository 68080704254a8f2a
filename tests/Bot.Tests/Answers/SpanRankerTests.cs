using Bot.Answers;
using Bot.Answers.Spans;
using Bot.Cli;
using Bot.Languages;
using Bot.Search;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Answers;

public sealed class SpanRankerTests
{
    [Theory]
    [InlineData("متى لقب أحمد شوقي بأمير الشعراء؟", "1927")]
    [InlineData("كم يبلغ طول نهر النيل؟", "6650")]
    public async Task The_answering_words_hold_the_answer_and_little_else(string question, string answer)
    {
        var index = IndexProvider.Build(SquadFile.Knowledge(["لقب أحمد شوقي بأمير الشعراء عام 1927 في حفل كبير.", "يبلغ طول نهر النيل 6650 كيلومترا ويصب في البحر المتوسط."]));
        var found = await new Retriever(Options.Create(new SearchOptions())).RetrieveAsync(index, question, QueryContext.None, CancellationToken.None);
        var best = CandidateRanker.Rank(ReadQuestion.Of(question), found)[0];

        Assert.Contains(answer, best.SpanText, StringComparison.Ordinal);
        Assert.InRange(best.SpanText.Split(' ').Length, 1, 4);
    }

    [Fact]
    public void Two_likely_spans_that_share_words_win_over_a_likelier_one_that_stands_alone()
    {
        (int First, int Last)[] spans = [(0, 0), (3, 4), (3, 5)];

        Assert.Equal(0, SpanRanker.Choose(spans, [0.5f, 0.1f, 0.1f]));
        Assert.Equal(2, SpanRanker.Choose(spans, [0.11f, 0.1f, 0.1f]));
    }

    [Fact]
    public async Task A_percent_sign_belongs_to_its_number()
    {
        var index = IndexProvider.Build(SquadFile.Knowledge(["تشكل الغابات 10% من مساحة البلاد كلها."]));
        var found = await new Retriever(Options.Create(new SearchOptions())).RetrieveAsync(index, "كم تشكل الغابات من مساحة البلاد؟", QueryContext.None, CancellationToken.None);

        var best = CandidateRanker.Rank(new ReadQuestion("كم تشكل الغابات من مساحة البلاد؟", QuestionKind.HowMany, Language.Arabic), found)[0];

        Assert.EndsWith("10%", best.SpanText, StringComparison.Ordinal);
    }
}
