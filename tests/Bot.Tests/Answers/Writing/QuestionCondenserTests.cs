using Bot.Answers;
using Bot.Answers.Writing;
using Bot.Tests.Support;

namespace Bot.Tests.Answers.Writing;

public sealed class QuestionCondenserTests
{
    [Fact]
    public async Task A_follow_up_is_asked_as_a_question_of_its_own()
    {
        await using var bench = await ModelBench.StartAsync(request => ModelReply.Text(request.WantsAnswer
            ? $"استقبله ريبنتروب في المحطة | [{request.NumberOf(ModelBench.Words)}] | استقبله ريبنتروب في المحطة صباح ذلك اليوم"
            : "من استقبل مولوتوف في برلين؟"));

        var answer = Assert.IsType<Answered>(await bench.AskAsync("ومن استقبله؟", ModelBench.Question));

        Assert.Equal("استقبله ريبنتروب في المحطة", answer.Claims[0].Text);
        Assert.Contains(ModelBench.Question, bench.Server.Requests[0].All, StringComparison.Ordinal);
        Assert.Equal("من استقبل مولوتوف في برلين؟", bench.Server.Requests[1].Question);
    }

    [Fact]
    public async Task A_question_that_stands_on_its_own_is_left_alone()
    {
        await using var bench = await ModelBench.StartAsync(request => ModelReply.Text(ModelBench.Good(request)));

        await bench.AskAsync("في أي يوم من شهر نوفمبر وصل مولوتوف إلى العاصمة برلين بالقطار؟", "ما قيمة الاتفاق التجاري؟");

        Assert.All(bench.Server.Requests, request => Assert.True(request.WantsAnswer));
    }

    [Fact]
    public async Task What_the_reader_selected_is_the_subject()
    {
        await using var bench = await ModelBench.StartAsync(request => ModelReply.Text(request.WantsAnswer ? ModelBench.Good(request) : ModelBench.Question));

        await bench.AskAsync(new Question("في أي يوم من الشهر جرى هذا الأمر بالضبط يا ترى؟", ["وصل مولوتوف إلى برلين"]) { Selection = "وصل مولوتوف إلى برلين" });

        Assert.False(bench.Server.Requests[0].WantsAnswer);
        Assert.Equal(1, Occurrences(bench.Server.Requests[0].All, "وصل مولوتوف إلى برلين"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("سطر\nوسطر آخر")]
    [InlineData("When did he arrive?")]
    [InlineData("123")]
    public async Task A_condensed_question_that_is_none_is_passed_over(string condensed)
    {
        await using var bench = await ModelBench.StartAsync(request => ModelReply.Text(request.WantsAnswer ? ModelBench.Good(request) : condensed));

        await bench.AskAsync("ومتى وصل؟", ModelBench.Question);

        Assert.Equal("ومتى وصل؟", bench.Server.Requests[1].Question);
    }

    [Fact]
    public async Task A_model_that_fails_leaves_the_follow_up_as_it_stands()
    {
        await using var bench = await ModelBench.StartAsync(request => request.WantsAnswer ? ModelReply.Text(ModelBench.Good(request)) : ModelReply.Status(500));

        Assert.Contains(ModelBench.Words, ModelBench.Seen(await bench.AskAsync("ومتى وصل؟", ModelBench.Question)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_latest_messages_that_fit_are_kept()
    {
        Assert.Equal("bbb\nccc", QuestionCondenser.Latest(["aaaaaaaaaaaa", "bbb", "ccc"], 3));
        Assert.Equal("abc", QuestionCondenser.Latest(["abcdef"], 1));
        Assert.Equal("", QuestionCondenser.Latest([], 5));
    }

    private static int Occurrences(string text, string part) => text.Split(part).Length - 1;
}
