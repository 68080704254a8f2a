using Bot.Answers;
using Bot.Tests.Support;

namespace Bot.Tests.Answers.Writing;

public sealed class ModelWriterTests
{
    [Fact]
    public async Task A_good_answer_is_shown_with_the_sources_own_sentence()
    {
        await using var bench = await ModelBench.StartAsync(request => ModelReply.Text(ModelBench.Good(request)));

        var answer = Assert.IsType<Answered>(await bench.AskAsync(ModelBench.Question));

        Assert.Equal(ModelBench.Claim, answer.Claims.Single().Text);
        Assert.Equal(ModelBench.Words + ".[3]", answer.Citations[0].Quote);
        Assert.Equal([3], answer.Citations[0].Footnotes);
        Assert.False(answer.WithoutModel);
        Assert.Equal(1, bench.Counts["isnad.claims kept"]);
        Assert.Equal(1, bench.Counts["isnad.answers.written model"]);
    }

    [Fact]
    public async Task A_quote_that_differs_in_marks_and_spaces_is_repaired_to_the_source()
    {
        await using var bench = await ModelBench.StartAsync(request =>
            ModelReply.Text($"{ModelBench.Claim} | [{request.NumberOf(ModelBench.Words)}] | وَصَلَ  مولوتوف إلى بــرلين، في 12 نوفمبر 1940 على متن قطار"));

        var answer = Assert.IsType<Answered>(await bench.AskAsync(ModelBench.Question));

        Assert.False(answer.WithoutModel);
        Assert.Equal(ModelBench.Words + ".[3]", answer.Citations[0].Quote);
        Assert.Equal(1, bench.Counts["isnad.claims repaired"]);
    }

    [Theory]
    [InlineData("NotVerbatim", "وصل مولوتوف إلى برلين في 12 نوفمبر 1940 | [N] | وصل مولوتوف إلى المدينة على ظهر سفينة")]
    [InlineData("NotVerbatim", "وصل مولوتوف إلى برلين في 12 نوفمبر 1940 | [N] | وصل مولوتوف إلى برلين في 12 نوفمبر 1940 على متن قطاظ خاص")]
    [InlineData("NotVerbatim", "وصل مولوتوف إلى برلين في 12 نوفمبر 1940 | [N] | وصل مولوتوف إلى برلين في 12 نوفمبر 1941 على متن قطار خاص")]
    [InlineData("UnknownPassage", "وصل مولوتوف إلى برلين في 12 نوفمبر 1940 | [77] | وصل مولوتوف إلى برلين في 12 نوفمبر 1940 على متن قطار خاص")]
    [InlineData("UnknownPassage", "وصل مولوتوف إلى برلين في 12 نوفمبر 1940 | [0] | وصل مولوتوف إلى برلين في 12 نوفمبر 1940 على متن قطار خاص")]
    [InlineData("Uncited", "وصل مولوتوف إلى برلين في 12 نوفمبر 1940")]
    [InlineData("NoQuote", "وصل مولوتوف إلى برلين في 12 نوفمبر 1940 [N]")]
    [InlineData("NoQuote", "وصل مولوتوف إلى برلين في 12 نوفمبر 1940 | [N] | مولوتوف")]
    [InlineData("Number", "وصل مولوتوف إلى برلين في 13 نوفمبر 1940 | [N] | وصل مولوتوف إلى برلين في 12 نوفمبر 1940 على متن قطار خاص")]
    [InlineData("Number", "وصل مولوتوف إلى برلين بعد سبعة أيام | [N] | وصل مولوتوف إلى برلين في 12 نوفمبر 1940 على متن قطار خاص")]
    [InlineData("Date", "وصل مولوتوف إلى برلين في 12 ديسمبر 1940 | [N] | وصل مولوتوف إلى برلين في 12 نوفمبر 1940 على متن قطار خاص")]
    [InlineData("Date", "وصل مولوتوف إلى برلين يوم الثلاثاء | [N] | وصل مولوتوف إلى برلين في 12 نوفمبر 1940 على متن قطار خاص")]
    [InlineData("Name", "وصل ستالين إلى برلين في 12 نوفمبر 1940 | [N] | وصل مولوتوف إلى برلين في 12 نوفمبر 1940 على متن قطار خاص")]
    [InlineData("Name", "وصل مولوتوف إلى موسكو في 12 نوفمبر 1940 | [N] | وصل مولوتوف إلى برلين في 12 نوفمبر 1940 على متن قطار خاص")]
    [InlineData("Name", "وصل مولوتوف مع Goering إلى برلين | [N] | وصل مولوتوف إلى برلين في 12 نوفمبر 1940 على متن قطار خاص")]
    [InlineData("Name", "Molotov and Churchill arrived in Berlin | [N] | وصل مولوتوف إلى برلين في 12 نوفمبر 1940 على متن قطار خاص")]
    [InlineData("Unsupported", "القمر مصنوع من الجبن الأبيض | [N] | وصل مولوتوف إلى برلين في 12 نوفمبر 1940 على متن قطار خاص")]
    public async Task A_claim_that_does_not_hold_is_never_seen(string fault, string output)
    {
        await using var bench = await ModelBench.StartAsync(request =>
            ModelReply.Text(output.Replace("[N]", $"[{request.NumberOf(ModelBench.Words)}]", StringComparison.Ordinal)));

        var answer = Assert.IsType<Answered>(await bench.AskAsync(ModelBench.Question));

        Assert.True(answer.WithoutModel);
        Assert.Equal(2, bench.Server.Requests.Count);
        Assert.Equal(2, bench.Counts[$"isnad.claims dropped.{fault}"]);
        Assert.Contains("12 نوفمبر 1940", ModelBench.Seen(answer), StringComparison.Ordinal);
        Assert.DoesNotContain("قطاظ", ModelBench.Seen(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_more_attempt_is_told_what_was_wrong_and_may_save_the_answer()
    {
        var attempts = 0;
        await using var bench = await ModelBench.StartAsync(request =>
            ModelReply.Text(Interlocked.Increment(ref attempts) == 1 ? "وصل في العام الماضي" : ModelBench.Good(request)));

        var answer = Assert.IsType<Answered>(await bench.AskAsync(ModelBench.Question));

        Assert.False(answer.WithoutModel);
        Assert.Equal(ModelBench.Claim, answer.Claims.Single().Text);
        Assert.Contains("Uncited", bench.Server.Requests[1].All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_several_claims_those_that_hold_stay()
    {
        await using var bench = await ModelBench.StartAsync(request =>
            ModelReply.Text(ModelBench.Good(request) + "\nغرقت السفينة عام 1777 | [1] | غرقت السفينة في البحر\n"));

        var answer = Assert.IsType<Answered>(await bench.AskAsync(ModelBench.Question));

        Assert.Equal(ModelBench.Claim, answer.Claims.Single().Text);
        Assert.DoesNotContain("1777", ModelBench.Seen(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_model_does_not_find_is_not_answered()
    {
        await using var bench = await ModelBench.StartAsync(_ => ModelReply.Text("NONE"));

        var answer = Assert.IsType<NotFound>(await bench.AskAsync(ModelBench.Question));

        Assert.NotNull(answer.Nearest);
        Assert.False(answer.WithoutModel);
    }

    [Theory]
    [InlineData("- **{C}** | [{N}] | \"{W}\"")]
    [InlineData("1. {C} | {N} | «{W}»")]
    [InlineData("| {C} | [{N}] | {W} |")]
    [InlineData("| المعلومة | المقطع | الكلمات |\n|---|---|---|\n| {C} | {N} | {W} |")]
    [InlineData("{C} [{N}] «{W}»")]
    [InlineData("{C} (المقطع {N}): \"{W}\"")]
    [InlineData("{C} | المقطع [{N}] | {W}")]
    [InlineData("<think>Let me see | [9] | the passage</think>\n{C} | [{N}] | {W}")]
    [InlineData("```\n{C} | [{N}] | {W}\n```")]
    [InlineData("```json\n{\"claims\": [{\"claim\": \"{C}\", \"source\": {N}, \"quote\": \"{W}\"}]}\n```")]
    [InlineData("[{\"text\": \"{C}\", \"citations\": [\"[{N}]\"], \"span\": \"{W}\"}]")]
    [InlineData("{\"claim\": \"{C}\", \"source\": \"{N}\", \"quote\": \"{W}\"}")]
    public async Task Formats_that_weak_models_slip_into_are_read(string format)
    {
        await using var bench = await ModelBench.StartAsync(request => ModelReply.Text(format
            .Replace("{C}", ModelBench.Claim, StringComparison.Ordinal)
            .Replace("{W}", ModelBench.Words, StringComparison.Ordinal)
            .Replace("{N}", $"{request.NumberOf(ModelBench.Words)}", StringComparison.Ordinal)));

        var answer = Assert.IsType<Answered>(await bench.AskAsync(ModelBench.Question));

        Assert.False(answer.WithoutModel);
        Assert.Equal(ModelBench.Claim, answer.Claims.Single().Text.TrimEnd(':'));
    }

    [Theory]
    [InlineData("1940 | [{N}] | {W}")]
    [InlineData("1940 | {N} | {W}")]
    [InlineData("12 | {N} | {W}")]
    public async Task A_number_alone_may_be_the_statement(string format)
    {
        await using var bench = await ModelBench.StartAsync(request => ModelReply.Text(format
            .Replace("{W}", ModelBench.Words, StringComparison.Ordinal)
            .Replace("{N}", $"{request.NumberOf(ModelBench.Words)}", StringComparison.Ordinal)));

        var answer = Assert.IsType<Answered>(await bench.AskAsync(ModelBench.Question));

        Assert.False(answer.WithoutModel);
        Assert.Equal(format.Split(' ')[0], answer.Claims.Single().Text);
    }

    [Fact]
    public async Task An_English_question_is_answered_in_English_over_the_Arabic_words()
    {
        await using var bench = await ModelBench.StartAsync(request =>
            ModelReply.Text($"Molotov arrived in Berlin on 12 November 1940, on a special train | [{request.NumberOf(ModelBench.Words)}] | {ModelBench.Words}"));

        var answer = Assert.IsType<Answered>(await bench.AskAsync("When did Molotov arrive in Berlin?"));

        Assert.False(answer.WithoutModel);
        Assert.StartsWith("Molotov arrived", answer.Claims[0].Text, StringComparison.Ordinal);
        Assert.Contains("You answer readers' questions in English", bench.Server.Requests[0].All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Checked_claims_are_told_as_they_complete_and_unchecked_ones_never()
    {
        var seen = new List<string>();
        await using var bench = await ModelBench.StartAsync(request => ModelReply.Text(
            $"كذب محض 1777 | [1] | ليس في المقال شيء\n{ModelBench.Good(request)}\nاستقبله ريبنتروب في المحطة | [{request.NumberOf(ModelBench.Words)}] | استقبله ريبنتروب في المحطة صباح ذلك اليوم\n"));
        var progress = new Recorder(answer => seen.Add(string.Join(';', answer.Claims.Select(c => c.Text))));

        await bench.AskAsync(new Question(ModelBench.Question, []) { Progress = progress });

        Assert.Equal([ModelBench.Claim, $"{ModelBench.Claim};استقبله ريبنتروب في المحطة"], seen);
    }

    private sealed class Recorder(Action<Answered> record) : IProgress<Answered>
    {
        public void Report(Answered value) => record(value);
    }
}
