using Bot.Knowledge;
using Bot.Search.Corpus;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Bot.Search;

/// <summary>Registers the search.</summary>
public static class SearchServices
{
    public static IServiceCollection AddSearch(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<SearchOptions>().Bind(configuration.GetSection(SearchOptions.Section))
            .PostConfigure<IHostEnvironment>((options, host) =>
                options.IndexPath = options.IndexPath.Length == 0 ? "" : Path.GetFullPath(options.IndexPath, host.ContentRootPath))
            .ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<Retriever>();
        return string.IsNullOrWhiteSpace(configuration[$"{KnowledgeOptions.Section}:{nameof(KnowledgeOptions.ConnectionString)}"])
            ? services.AddSingleton<IIndexProvider, IndexProvider>()
            : services.AddCorpus();
    }

    private static IServiceCollection AddCorpus(this IServiceCollection services) => services
        .Replace(ServiceDescriptor.Singleton<IKnowledgeSource, CorpusSource>())
        .AddSingleton<IIndexProvider, CorpusIndexProvider>()
        .AddSingleton<CorpusWriter>();
}
