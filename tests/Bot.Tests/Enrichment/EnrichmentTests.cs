using Bot.Answers;
using Bot.Commands;
using Bot.Enrichment;
using Bot.Knowledge;
using Bot.Languages;
using Bot.Search;
using Bot.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Bot.Tests.Enrichment;

public sealed class EnrichmentTests : IDisposable
{
    private const string Asked = "بأي وسيلة سافر الضيف الكبير؟";
    private const string English = "How did the visiting minister travel?";
    private readonly TemporaryFolder cache = new();

    public void Dispose() => cache.Dispose();

    [Fact]
    public async Task Made_questions_lead_to_their_sentence_and_are_shown_nowhere()
    {
        await using var bench = await StartAsync(request => Questions(request));
        var store = bench.Services.GetRequiredService<KnowledgeStore>();
        var before = store.Current.Version;

        Assert.True(await RunAsync(bench));
        Assert.True(store.Reload());

        Assert.NotEqual(before, store.Current.Version);
        var index = await bench.Services.GetRequiredService<IIndexProvider>().GetAsync(default);
        foreach (var question in new[] { Asked, English })
        {
            var found = await bench.Services.GetRequiredService<Retriever>().RetrieveAsync(index, question, QueryContext.None, default);
            Assert.StartsWith(ModelBench.Words, found.Sentences[0].Unit.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(question, ModelBench.Seen(await bench.Services.GetRequiredService<QuickAnswerer>().AnswerAsync(new Question(question, []), default)), StringComparison.Ordinal);
        }

        Assert.DoesNotContain(Asked, new ExampleQuestions(store).Pick(Language.Arabic, 5));
    }

    [Fact]
    public async Task A_file_of_questions_beside_the_article_wins()
    {
        await using var bench = await StartAsync(request => Questions(request), questions: "- sentence: \"وصل مولوتوف إلى برلين\"\n  ar: [\"متى جاء؟\"]\n");

        Assert.True(await RunAsync(bench));

        Assert.Empty(bench.Server.Requests);
        Assert.False(bench.Services.GetRequiredService<KnowledgeStore>().Reload());
    }

    [Fact]
    public async Task An_interrupted_run_goes_on_where_it_was_and_half_an_article_has_no_questions()
    {
        var left = 2;
        await using (var bench = await StartAsync(request => Interlocked.Decrement(ref left) >= 0 ? Questions(request) : ModelReply.Status(401)))
        {
            Assert.False(await RunAsync(bench));
            Assert.False(bench.Services.GetRequiredService<KnowledgeStore>().Reload());
        }

        await File.AppendAllTextAsync(Directory.GetFiles(cache.Path).Single(), "\n{\"Passage\":\"cut");
        await using var next = await StartAsync(request => Questions(request));
        var passages = next.Services.GetRequiredService<KnowledgeStore>().Current.Documents.Single().Paragraphs.Count;
        Assert.True(await RunAsync(next));
        Assert.Equal(passages - 2, next.Server.Requests.Count);
        Assert.True(next.Services.GetRequiredService<KnowledgeStore>().Reload());

        Assert.True(await RunAsync(next));
        Assert.Equal(passages - 2, next.Server.Requests.Count);
    }

    [Fact]
    public async Task Another_model_is_asked_again()
    {
        await using (var bench = await StartAsync(request => Questions(request)))
        {
            Assert.True(await RunAsync(bench));
        }

        await using var other = await StartAsync(request => Questions(request), model: "other");
        Assert.True(await RunAsync(other));
        Assert.NotEmpty(other.Server.Requests);
    }

    [Fact]
    public async Task The_service_answers_while_the_model_fails_and_learns_the_questions_when_it_is_back()
    {
        var isUp = 0;
        var learned = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var bench = await StartAsync(request => Volatile.Read(ref isUp) == 1 ? Questions(request) : ModelReply.Status(401));
        bench.Services.GetRequiredService<KnowledgeStore>().Changed += (_, _) => learned.TrySetResult();
        using var service = bench.Services.GetServices<IHostedService>().OfType<EnrichmentService>().Single();
        await service.StartAsync(default);

        Assert.IsType<Answered>(await bench.Services.GetRequiredService<QuickAnswerer>().AnswerAsync(new Question(ModelBench.Question, []), default));
        Volatile.Write(ref isUp, 1);
        await learned.Task;

        Assert.False(bench.Services.GetRequiredService<KnowledgeStore>().Current.Documents.Single().AreQuestionsReviewed);
        await service.StopAsync(default);
    }

    [Theory]
    [InlineData("1 | من وصل إلى المدينة؟", 1)]
    [InlineData("- ١ | من وصل إلى المدينة؟ |", 1)]
    [InlineData("[2] | Who came to the city?\n2 | Who came to the city?", 1)]
    [InlineData("3 | من وصل إلى المدينة؟", 0)]
    [InlineData("0 | من وصل إلى المدينة؟", 0)]
    [InlineData("1 | لماذا؟", 0)]
    [InlineData("Here are the questions:\n\n| من وصل |", 0)]
    [InlineData("1 | سؤال أول هنا؟\n1 | سؤال ثان هنا؟\n1 | سؤال ثالث هنا؟", 2)]
    public void Only_lines_that_name_a_sentence_and_ask_something_count(string output, int count) =>
        Assert.Equal(count, QuestionLines.Read(output, sentences: 2, perSentence: 2).Count);

    private static Func<HttpContext, Task> Questions(ModelRequest request) =>
        ModelReply.Text(request.All.Contains(ModelBench.Words, StringComparison.Ordinal) ? $"1 | {Asked}\n1 | {English}\n9 | سؤال عن جملة ليست هنا؟" : "لا شيء");

    private static Task<bool> RunAsync(ModelBench bench) => bench.Services.GetRequiredService<EnrichmentRun>()
        .RunAsync(bench.Services.GetRequiredService<KnowledgeStore>().Current, null, default);

    private Task<ModelBench> StartAsync(Func<ModelRequest, Func<HttpContext, Task>> script, string model = "scripted", string? questions = null) => ModelBench.StartAsync(
        script,
        new Dictionary<string, string?>
        {
            ["Enrichment:Enabled"] = "true",
            ["Enrichment:Path"] = cache.Path,
            ["Enrichment:RetryAfter"] = "00:00:00.010",
            ["Enrichment:ConcurrentRequests"] = "1",
            ["Model:Name"] = model,
            ["Model:BreakerRequests"] = "10000",
        },
        questions: questions);
}
