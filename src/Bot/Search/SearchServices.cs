using Bot.Knowledge;
using Bot.Search.Corpus;
using Bot.Search.Vectors;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Bot.Search;

/// <summary>Registers the search. A generator of embeddings registered before goes before those of the search's own.</summary>
public static class SearchServices
{
    public static IServiceCollection AddSearch(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<SearchOptions>().Bind(configuration.GetSection(SearchOptions.Section))
            .PostConfigure<IHostEnvironment>((options, host) =>
                options.IndexPath = options.IndexPath.Length == 0 ? "" : Path.GetFullPath(options.IndexPath, host.ContentRootPath))
            .ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<Retriever>();
        if (configuration.GetSection(SearchOptions.Section).Get<SearchOptions>() is { Embedding: EmbeddingSource.WordVectors })
        {
            services.TryAddSingleton<IEmbeddingGenerator<string, Embedding<float>>>(_ => new WordVectorEmbeddingGenerator(
                WordVectors.Shipped ?? throw new OptionsValidationException(
                    SearchOptions.Section, typeof(SearchOptions), ["Search:Embedding is WordVectors, but words.vectors does not stand beside the bot's program."])));
        }

        return string.IsNullOrWhiteSpace(configuration[$"{KnowledgeOptions.Section}:{nameof(KnowledgeOptions.ConnectionString)}"])
            ? services.AddSingleton<IIndexProvider, IndexProvider>()
            : services.AddCorpus();
    }

    private static IServiceCollection AddCorpus(this IServiceCollection services) => services
        .Replace(ServiceDescriptor.Singleton<IKnowledgeSource, CorpusSource>())
        .AddSingleton<IIndexProvider, CorpusIndexProvider>()
        .AddSingleton<CorpusWriter>();
}
