using Bot.Answers;
using Bot.Knowledge;
using Bot.Search;
using Bot.Search.Corpus;
using Bot.Storage;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Support;

/// <summary>The services over articles kept in a database, with the folder that fills it.</summary>
internal sealed class CorpusBench : IDisposable
{
    private readonly IHost host;

    public CorpusBench(string folder, string database, IEmbeddingGenerator<string, Embedding<float>>? embeddings = null)
    {
        Folder = folder;
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = folder });
        builder.Configuration.AddInMemoryCollection([new("Knowledge:Path", folder), new("Knowledge:ConnectionString", database), new("Search:IndexPath", "")]);
        builder.Services.AddKnowledge(builder.Configuration).AddSearch(builder.Configuration).AddAnswers(builder.Configuration).AddStorage(builder.Configuration);
        if (embeddings is not null)
        {
            builder.Services.AddSingleton(embeddings);
        }

        builder.Logging.AddProvider(Logs);
        host = builder.Build();
    }

    public string Folder { get; }

    public CollectedLogs Logs { get; } = new();

    public T Get<T>()
        where T : notnull => host.Services.GetRequiredService<T>();

    public Task<SearchIndex> IndexAsync() => Get<IIndexProvider>().GetAsync(default);

    /// <param name="smallCorpus">Up to so many passages are all kept in memory.</param>
    public Task<SearchIndex> SaveAsync(int smallCorpus)
    {
        var writer = Get<CorpusWriter>();
        writer.SmallCorpus = smallCorpus;
        return writer.WriteAsync(default);
    }

    public void Dispose() => host.Dispose();
}
