using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
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
        services.AddSingleton<IIndexProvider, IndexProvider>();
        return services.AddSingleton<Retriever>();
    }
}
