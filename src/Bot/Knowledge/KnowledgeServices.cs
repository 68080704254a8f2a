using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Bot.Knowledge;

/// <summary>Registers the knowledge: reader, store and watcher.</summary>
public static class KnowledgeServices
{
    /// <summary>Binds section "Knowledge"; the host's content root completes a relative path.</summary>
    public static IServiceCollection AddKnowledge(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<KnowledgeOptions>()
            .Bind(configuration.GetSection(KnowledgeOptions.Section))
            .PostConfigure<IHostEnvironment>((options, host) => options.Path = options.Path is "" ? "" : Path.GetFullPath(options.Path, host.ContentRootPath))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        return services
            .AddSingleton<KnowledgeReader>()
            .AddSingleton<KnowledgeStore>()
            .AddHostedService<KnowledgeWatcher>();
    }
}
