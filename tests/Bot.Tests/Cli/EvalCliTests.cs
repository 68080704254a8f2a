using Bot.Tests.Support;

namespace Bot.Tests.Cli;

[Collection(OneConsole.Name)]
public sealed class EvalCliTests : IDisposable
{
    private const string Arrival =
        """{"id":"d1","lang":"ar","kind":"when","question":"متى وصل مولوتوف إلى برلين؟","evidence":["ووصل إلى برلين في 11:05 صباحًا في 12 نوفمبر."],"answer":["12 نوفمبر"]}""";

    private const string Wrong =
        """{"id":"d2","lang":"en","kind":"when","question":"When did Molotov arrive in Berlin?","evidence":["ستُقسَم الإمبراطورية البريطانية كعقار عالمي ضخم"],"answer":["ضخم"]}""";

    private const string Thanks = """{"id":"d3","lang":"ar","kind":"chitchat","question":"شكرًا","evidence":[],"answer":[]}""";

    private const string Unanswerable = """{"id":"d4","lang":"ar","kind":"unanswerable","question":"كم راتب مولوتوف الشهري؟","evidence":[],"answer":[]}""";

    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task The_table_has_a_line_a_group_and_one_for_all()
    {
        var run = await EvalAsync(string.Join('\n', Arrival, Wrong, Thanks, Unanswerable));
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Equal(
            [
                "group            n  hit@1  hit@3 in quote in text headline   kept declined",
                "standard         1   1.00   1.00     1.00    1.00     1.00   1.00        -",
                "english          1   0.00   0.00     0.00    0.00     0.00   1.00        -",
                "chitchat         1      -      -        -       -        -      -        -",
                "unanswerable     1      -      -        -       -        -      -     1.00",
                "ALL              4   0.50   0.50     0.50    0.50     0.50   1.00     1.00",
            ],
            run.Lines.Take(6));
        Assert.Matches(@"^quotes \d+, inexact 0, first quote 26 words \(median\), ms p50 [\d.]+ p95 [\d.]+$", Assert.Single(run.Lines.Skip(6)));
    }

    [Fact]
    public async Task A_broken_line_is_reported_with_its_number_and_the_rest_goes_on()
    {
        var run = await EvalAsync(string.Join('\n', "{", Arrival, """{"id":"d9","lang":"ar"}""", "null", Thanks));
        Assert.Equal(2, run.ExitCode);
        Assert.Equal(["line 1", "line 3", "line 4"], run.ErrorLines.Select(line => line.Split(':')[0]));
        Assert.Contains(run.Lines, line => line.StartsWith("ALL              2   1.00", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Json_is_one_object_of_the_measures_over_all()
    {
        folder.Write("q.jsonl", string.Join('\n', Arrival, Wrong, Unanswerable));
        var figures = Assert.Single((await ConsoleRun.OfAsync("", "eval", Path.Combine(folder.Path, "q.jsonl"), "--json")).Json);
        Assert.Equal(3, figures.GetProperty("n").GetInt32());
        Assert.Equal(0.5, figures.GetProperty("hit1").GetDouble());
        Assert.Equal(1, figures.GetProperty("declined").GetDouble());
        Assert.Equal(0, figures.GetProperty("inexact_quotes").GetInt32());
    }

    [Fact]
    public async Task Squad_asks_the_questions_over_the_paragraphs_of_the_file()
    {
        folder.Write("squad.json", """
            {"data":[{"paragraphs":[
              {"context":"يعيش الكركدن في السافانا. وهو يأكل العشب.","qas":[{"id":"1","question":"أين يعيش الكركدن؟"}]},
              {"context":"بنى الأمير سعد القلعة سنة 1250.","qas":[{"id":2,"question":"متى بنى الأمير القلعة؟"},{"id":"3","question":"من بنى القلعة؟"}]}]}]}
            """);
        var output = Path.Combine(folder.Path, "run.jsonl");
        var run = await ConsoleRun.OfAsync("", "eval", "squad", Path.Combine(folder.Path, "squad.json"), "--run", output);
        Assert.Equal(0, run.ExitCode);
        var lines = (run with { Output = await File.ReadAllTextAsync(output) }).Json;
        Assert.Equal(["1", "2", "3"], lines.Select(line => line.GetProperty("id").GetString()));
        Assert.Equal(["p0000", "p0001", "p0001"], lines.Select(line => line.GetProperty("ranking")[0].GetString()));
        Assert.Equal("يعيش الكركدن في السافانا.", lines[0].GetProperty("sentence").GetString());
        Assert.Contains("1250", lines[1].GetProperty("answer").GetString());
    }

    [Fact]
    public async Task The_curve_asks_each_question_again_without_its_passage()
    {
        folder.Write("squad.json", """
            {"data":[{"paragraphs":[
              {"context":"يعيش الكركدن في السافانا. وهو يأكل العشب.","qas":[{"id":"1","question":"أين يعيش الكركدن؟"}]},
              {"context":"بنى الأمير سعد القلعة سنة 1250.","qas":[{"id":"2","question":"متى بنى الأمير القلعة؟"}]}]}]}
            """);
        var run = await ConsoleRun.OfAsync("", "eval", "squad", Path.Combine(folder.Path, "squad.json"), "--run", Path.Combine(folder.Path, "run.jsonl"), "--curve");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal("2 right, 2 wrong, AUROC 1.000", run.Lines[0]);
        Assert.EndsWith(" (Answer:MinimumConfidence)", run.Lines[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{\"data\":[{}]}")]
    public async Task A_file_of_another_form_is_told_in_one_line(string content)
    {
        folder.Write("squad.json", content);
        var run = await ConsoleRun.OfAsync("", "eval", "squad", Path.Combine(folder.Path, "squad.json"), "--run", Path.Combine(folder.Path, "run.jsonl"));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("squad.json", Assert.Single(run.ErrorLines));
    }

    public void Dispose() => folder.Dispose();

    private async Task<ConsoleRun> EvalAsync(string questions)
    {
        folder.Write("q.jsonl", questions);
        return await ConsoleRun.OfAsync("", "eval", Path.Combine(folder.Path, "q.jsonl"));
    }
}
