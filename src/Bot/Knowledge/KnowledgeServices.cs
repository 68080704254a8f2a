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
            .PostConfigure<IHostEnvironment>((options, host) => Complete(options, host.ContentRootPath))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        return services
            .AddSingleton<KnowledgeReader>()
            .AddSingleton<IKnowledgeSource, FolderSource>()
            .AddSingleton<KnowledgeStore>()
            .AddSingleton<RevisionArchive>()
            .AddHostedService(provider => provider.GetRequiredService<RevisionArchive>())
            .AddHostedService<KnowledgeWatcher>();
    }

    private static void Complete(KnowledgeOptions options, string contentRoot)
    {
        options.Path = Complete(options.Path, contentRoot);
        options.RevisionsPath = Complete(options.RevisionsPath, contentRoot);
    }

    private static string Complete(string path, string contentRoot) => path is "" ? "" : Path.GetFullPath(path, contentRoot);
}
