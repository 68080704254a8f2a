using Bot.Answers.Writing;
using Bot.Commands;
using Bot.Knowledge;
using Bot.Languages;
using Bot.OnThisDay;
using Bot.Search;
using Bot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Tests.Commands;

public sealed class EventIntroducerTests
{
    private const string Date = "12 نوفمبر 1940";
    private const string Line = "في هذا اليوم وصل مولوتوف إلى برلين بالقطار عام 1940";

    [Theory]
    [InlineData(Line, Line)]
    [InlineData("«" + Line + "»\n", Line)]
    [InlineData("وصل مولوتوف إلى برلين عام 1941", null)]
    [InlineData("وصل مولوتوف إلى برلين في 12 ديسمبر 1940", null)]
    [InlineData("وصل ستالين إلى برلين في 12 نوفمبر 1940", null)]
    [InlineData("وصل مولوتوف إلى برلين مع Churchill", null)]
    [InlineData("القمر مصنوع من الجبن الأبيض اللذيذ", null)]
    [InlineData("Molotov arrived in Berlin", null)]
    [InlineData("وصل مولوتوف إلى برلين\nوصل مولوتوف إلى برلين", null)]
    [InlineData("", null)]
    public async Task A_line_is_kept_when_all_it_names_stands_in_the_article(string written, string? kept)
    {
        await using var bench = await ModelBench.StartAsync(_ => ModelReply.Text(written), Patient);

        Assert.Equal(kept, await IntroduceAsync(bench, Introducer(bench), ModelBench.Words));
    }

    [Fact]
    public async Task Whatever_fails_there_is_no_line_and_the_next_events_do_not_wait_for_the_model()
    {
        var time = new ManualTimeProvider();
        await using var bench = await ModelBench.StartAsync(
            request => request.All.Contains("ريبنتروب", StringComparison.Ordinal) ? ModelReply.Text("استقبل ريبنتروب الضيف صباح ذلك اليوم في المحطة") : ModelReply.Status(401), Patient, time: time);
        var introducer = Introducer(bench, time);

        Assert.Null(await IntroduceAsync(bench, introducer, ModelBench.Words));
        Assert.Null(await IntroduceAsync(bench, introducer, "استقبله ريبنتروب"));
        Assert.Single(bench.Server.Requests);
        time.Advance(TimeSpan.FromMinutes(6));
        Assert.NotNull(await IntroduceAsync(bench, introducer, "استقبله ريبنتروب"));
        Assert.Equal(2, bench.Server.Requests.Count);
    }

    [Fact]
    public async Task A_silent_model_is_not_waited_for()
    {
        await using var bench = await ModelBench.StartAsync(_ => ModelReply.Silent, new() { ["Writer:LineDeadline"] = "00:00:00.050" });

        Assert.Null(await IntroduceAsync(bench, Introducer(bench), ModelBench.Words));
    }

    [Fact]
    public async Task However_many_chats_are_shown_an_event_the_model_is_asked_once()
    {
        await using var bench = await ModelBench.StartAsync(_ => ModelReply.Text(Line), Patient);
        var introducer = Introducer(bench);

        Assert.All(await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => IntroduceAsync(bench, introducer, ModelBench.Words))), line => Assert.Equal(Line, line));
        Assert.Single(bench.Server.Requests);
    }

    [Fact]
    public async Task A_post_shows_the_line_in_place_of_the_heading()
    {
        await using var server = await FakeModelServer.StartAsync(_ => ModelReply.Text("وصل إلى برلين صباحًا في 12 نوفمبر"));
        var bench = new ServiceBench();
        foreach (var (key, value) in Patient.Append(new("Model:Provider", "Compatible")).Append(new("Model:Endpoint", server.Url)).Append(new("Model:Name", "scripted")))
        {
            bench.Settings[key] = value;
        }

        await bench.InitializeAsync();

        var post = await bench.AskAsync(7, "/today 12 نوفمبر");

        Assert.True(post.Visible.Contains("وصل إلى برلين صباحًا في 12 نوفمبر", StringComparison.Ordinal), $"{post.Visible}\n{bench.Logs.All}");
        Assert.Contains("ووصل إلى برلين في 11:05 صباحًا", post.Visible, StringComparison.Ordinal);
        await bench.DisposeAsync();
    }

    private static Dictionary<string, string?> Patient => new()
    {
        ["Writer:LineDeadline"] = "00:05:00",
        ["Model:AttemptTimeout"] = "00:05:00",
        ["Model:TotalTimeout"] = "00:05:00",
        ["Model:QueueTime"] = "00:05:00",
    };

    private static EventIntroducer Introducer(ModelBench bench, TimeProvider? time = null) =>
        new(bench.Services.GetRequiredService<LineWriter>(), time ?? TimeProvider.System, NullLogger<EventIntroducer>.Instance);

    private static async Task<string?> IntroduceAsync(ModelBench bench, EventIntroducer introducer, string words)
    {
        var index = await bench.Services.GetRequiredService<IIndexProvider>().GetAsync(default);
        var unit = index.Sentences.First(sentence => sentence.Text.Contains(words, StringComparison.Ordinal));
        var citation = Citation.Of(unit.Document, unit.Passage.Paragraph, unit.Sentence.Span);
        return await introducer.IntroduceAsync(new HistoricEvent(new PartialDate(1940, 11, 12), citation), Date, Language.Arabic, CancellationToken.None);
    }
}
