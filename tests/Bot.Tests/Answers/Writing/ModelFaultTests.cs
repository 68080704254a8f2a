using Bot.Answers;
using Bot.Models;
using Bot.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace Bot.Tests.Answers.Writing;

/// <summary>Whatever a model's server does, the reader gets a checked answer or the extractive one with a note, and never an error's text.</summary>
public sealed class ModelFaultTests
{
    private static readonly Dictionary<string, string?> Short = new()
    {
        ["Model:AttemptTimeout"] = "00:00:00.150",
        ["Model:TotalTimeout"] = "00:00:00.400",
        ["Writer:Deadline"] = "00:00:00.600",
    };

    /// <summary>Time enough for what must arrive, also on a busy machine.</summary>
    private static readonly Dictionary<string, string?> Patient = new()
    {
        ["Model:AttemptTimeout"] = "00:00:03",
        ["Model:TotalTimeout"] = "00:00:04",
        ["Writer:Deadline"] = "00:00:05",
    };

    public static TheoryData<string> Faults => [.. Replies.Keys];

    private static Dictionary<string, Func<HttpContext, Task>> Replies { get; } = new()
    {
        ["empty"] = ModelReply.Text(""),
        ["blank"] = ModelReply.Text("\n \n\t\n"),
        ["no stream at all"] = ModelReply.Raw(""),
        ["only the end"] = ModelReply.Raw("data: [DONE]\n\n"),
        ["cut by length"] = ModelReply.Text("وصل مولوتوف إلى برلين في 12 | [1] | وصل مول", "length"),
        ["filtered"] = ModelReply.Text("", "content_filter"),
        ["refusal"] = ModelReply.Refusal,
        ["refusal in words"] = ModelReply.Text("I'm sorry, but I can't help with that."),
        ["huge"] = ModelReply.Text(new string('ب', 200_000)),
        ["huge line of claims"] = ModelReply.Text(string.Concat(Enumerable.Repeat("كلام | [1] | كلام آخر\n", 5_000))),
        ["huge event"] = ModelReply.Raw("data: " + new string('x', 6_000_000)),
        ["non-JSON events"] = ModelReply.Raw("data: <html>oops</html>\n\ndata: {]\n\n"),
        ["JSON of another kind"] = ModelReply.Raw("data: {\"hello\":[1,2,3]}\n\ndata: 42\n\n"),
        ["HTML page"] = ModelReply.Raw("<html><body>Welcome</body></html>", "text/html"),
        ["endless"] = ModelReply.Endless("كلام بلا نهاية "),
        ["endless lines"] = ModelReply.Endless("كلام | [1] | كلام آخر لا أصل له\n"),
        ["hanging after a part"] = ModelReply.Hanging("وصل مولوتوف"),
        ["silent"] = ModelReply.Silent,
        ["dropped at once"] = context => { context.Abort(); return Task.CompletedTask; },
        ["dropped after a part"] = ModelReply.Cut("وصل مولوتوف إلى"),
        ["401"] = ModelReply.Status(401, $$$"""{"error":{"message":"Incorrect API key provided: {{{ModelBench.Key}}}","code":"invalid_api_key"}}"""),
        ["403"] = ModelReply.Status(403),
        ["404"] = ModelReply.Status(404, """{"error":{"message":"model not found"}}"""),
        ["400"] = ModelReply.Status(400, "bad request <script>"),
        ["429 for long"] = ModelReply.Status(429, retryAfter: "3600"),
        ["429 for a moment"] = ModelReply.Status(429, retryAfter: "0"),
        ["500"] = ModelReply.Status(500, "System.NullReferenceException: Object reference not set"),
        ["503"] = ModelReply.Status(503, retryAfter: "Wed, 21 Oct 2099 07:28:00 GMT"),
        ["302"] = context => { context.Response.Redirect("http://127.0.0.1:9/"); return Task.CompletedTask; },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Every_fault_ends_in_the_extractive_answer_with_a_note(string fault)
    {
        await using var bench = await ModelBench.StartAsync(_ => Replies[fault], Short);

        var answer = Assert.IsType<Answered>(await bench.AskAsync(ModelBench.Question));

        var seen = ModelBench.Seen(answer);
        Assert.True(answer.WithoutModel);
        Assert.Contains("لم يُعطِ نموذج اللغة", seen, StringComparison.Ordinal);
        Assert.Contains(ModelBench.Words, seen, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", seen, StringComparison.Ordinal);
        Assert.DoesNotContain(ModelBench.Key, seen + bench.Logs.All, StringComparison.Ordinal);
        Assert.Equal(1, bench.Counts["isnad.answers.written failed"] + bench.Counts["isnad.answers.written refused"] + bench.Counts["isnad.answers.written unchecked"]);
    }

    [Theory]
    [InlineData("hanging")]
    [InlineData("cut")]
    [InlineData("length")]
    public async Task What_was_checked_before_a_stream_broke_is_shown(string how)
    {
        await using var bench = await ModelBench.StartAsync(
            request => (ModelBench.Good(request) + "\nثم قال إن") is var text && how == "hanging" ? ModelReply.Hanging(text) : how == "cut" ? ModelReply.Cut(text) : ModelReply.Text(text, "length"),
            Patient);

        var answer = Assert.IsType<Answered>(await bench.AskAsync(ModelBench.Question));

        Assert.False(answer.WithoutModel);
        Assert.Equal(ModelBench.Claim, answer.Claims.Single().Text);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(0)]
    public async Task A_fault_that_passes_is_tried_again(int status)
    {
        var requests = 0;
        await using var bench = await ModelBench.StartAsync(request => Interlocked.Increment(ref requests) > 1 ? ModelReply.Text(ModelBench.Good(request))
            : status > 0 ? ModelReply.Status(status, retryAfter: "0") : Replies["dropped at once"]);

        Assert.False((await bench.AskAsync(ModelBench.Question)).WithoutModel);
        Assert.Equal(2, requests);
    }

    [Theory]
    [InlineData("401")]
    [InlineData("404")]
    [InlineData("429 for long")]
    public async Task A_fault_that_does_not_pass_is_not_tried_again(string fault)
    {
        await using var bench = await ModelBench.StartAsync(_ => Replies[fault]);

        await bench.AskAsync(ModelBench.Question);

        Assert.Single(bench.Server.Requests);
    }

    [Fact]
    public async Task A_model_that_keeps_failing_is_left_alone_for_a_while()
    {
        await using var bench = await ModelBench.StartAsync(
            _ => Replies["500"], new() { ["Model:Retries"] = "0", ["Model:BreakerRequests"] = "3" });

        for (var i = 0; i < 10; i++)
        {
            Assert.True((await bench.AskAsync(ModelBench.Question)).WithoutModel);
        }

        Assert.Equal(3, bench.Server.Requests.Count);
        Assert.Equal(7, bench.Counts["isnad.model.requests Paused"]);
    }

    [Fact]
    public async Task A_spent_budget_ends_in_the_extractive_answer()
    {
        await using var bench = await ModelBench.StartAsync(request => ModelReply.Text(ModelBench.Good(request)), new() { ["Model:TokensPerDay"] = "100" });

        Assert.False((await bench.AskAsync(ModelBench.Question)).WithoutModel);
        Assert.True((await bench.AskAsync(ModelBench.Question)).WithoutModel);
        Assert.Single(bench.Server.Requests);
        Assert.Equal(120, bench.Counts["isnad.model.tokens in"] + bench.Counts["isnad.model.tokens out"]);
    }

    [Fact]
    public async Task The_deadline_is_that_of_the_injected_clock()
    {
        var time = new ManualTimeProvider();
        var asked = new TaskCompletionSource();
        await using var bench = await ModelBench.StartAsync(_ => context => { asked.TrySetResult(); return ModelReply.Hanging("وصل")(context); }, time: time);

        var answer = bench.AskAsync(ModelBench.Question);
        await asked.Task.WaitAsync(Patience.Limit);
        time.Advance(new WriterOptions().Deadline);

        Assert.True((await answer.WaitAsync(Patience.Limit)).WithoutModel);
    }

    [Fact]
    public async Task A_callers_cancellation_passes_through()
    {
        await using var bench = await ModelBench.StartAsync(_ => ModelReply.Silent);
        using var cancel = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
        var answerer = (Answerer)bench.Services.GetService(typeof(Answerer))!;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => answerer.AnswerAsync(new Question(ModelBench.Question, []), cancel.Token));
    }

    [Fact]
    public void The_times_of_an_answer_stay_below_ten_seconds_together()
    {
        var (writer, embedding) = (new WriterOptions(), new EmbeddingOptions());
        var worst = writer.CondenseDeadline + writer.Deadline + (2 * embedding.Timeout);
        Assert.True(worst < TimeSpan.FromSeconds(10));
        Assert.True(new ModelOptions().TotalTimeout < writer.Deadline);
    }
}
