using Bot.Answers;
using Bot.Knowledge;
using Bot.Search;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Support;

/// <summary>The real services from question to answer over a knowledge folder; no service runs and no index is saved.</summary>
internal sealed class AnswerBench : IDisposable
{
    private static readonly Lazy<AnswerBench> OverShipped = new(() => new AnswerBench(Repository.Knowledge));
    private readonly IHost host;

    public AnswerBench(string knowledge, string indexPath = "", CollectedLogs? logs = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = knowledge });
        builder.Configuration.AddInMemoryCollection([new("Knowledge:Path", knowledge), new("Search:IndexPath", indexPath)]);
        builder.Services.AddKnowledge(builder.Configuration).AddSearch(builder.Configuration).AddAnswers(builder.Configuration);
        builder.Logging.SetMinimumLevel(LogLevel.Information).AddProvider(logs ?? new CollectedLogs());
        host = builder.Build();
    }

    /// <summary>One for all tests over the repository's own articles; it is never disposed.</summary>
    public static AnswerBench Shipped => OverShipped.Value;

    public Answerer Answerer => host.Services.GetRequiredService<Answerer>();

    public KnowledgeStore Knowledge => host.Services.GetRequiredService<KnowledgeStore>();

    public Task<SearchIndex> IndexAsync() => host.Services.GetRequiredService<IIndexProvider>().GetAsync(default);

    public Task<Answer> AskAsync(string question, params string[] history) => Answerer.AnswerAsync(new Question(question, history), default);

    public async Task<Retrieval> SearchAsync(string question) =>
        await host.Services.GetRequiredService<Retriever>().RetrieveAsync(await IndexAsync(), question, QueryContext.None, default);

    /// <summary>How likely the best sentence is held to answer.</summary>
    public async Task<float> ConfidenceAsync(string question) =>
        Confidence.Of(ReadQuestion.Of(question), await SearchAsync(question));

    /// <summary>The sentence found first.</summary>
    public async Task<string?> FirstAsync(string question) => (await SearchAsync(question)).Sentences is [var first, ..] ? first.Unit.Text : null;

    public void Dispose() => host.Dispose();
}
