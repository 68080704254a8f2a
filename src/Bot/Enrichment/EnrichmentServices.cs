using Bot.Knowledge;
using Bot.Prompts;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Bot.Enrichment;

/// <summary>
/// Registers the making of questions where it is switched on, an <see cref="IChatClient"/> is registered before, and the articles are served
/// from their folder.
/// </summary>
public static class EnrichmentServices
{
    public static IServiceCollection AddEnrichment(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(EnrichmentOptions.Section);
        services.AddOptions<EnrichmentOptions>().Bind(section)
            .PostConfigure<IHostEnvironment>((options, host) => options.Path = Path.GetFullPath(options.Path, host.ContentRootPath))
            .ValidateDataAnnotations().ValidateOnStart();
        var hasModel = services.Any(service => service.ServiceType == typeof(IChatClient)) && services.Any(service => service.ServiceType == typeof(IPromptRunner));
        var isInFolder = string.IsNullOrEmpty(configuration[$"{KnowledgeOptions.Section}:{nameof(KnowledgeOptions.ConnectionString)}"]);
        return section.Get<EnrichmentOptions>() is { Enabled: true } && hasModel && isInFolder ? services.AddMaking() : services;
    }

    private static IServiceCollection AddMaking(this IServiceCollection services) => services
        .AddSingleton(CreateCache)
        .AddSingleton<KnowledgeEnricher>()
        .AddSingleton<IKnowledgeEnricher>(provider => provider.GetRequiredService<KnowledgeEnricher>())
        .AddSingleton<QuestionMaker>()
        .AddSingleton<EnrichmentRun>()
        .AddHostedService<EnrichmentService>();

    private static QuestionCache CreateCache(IServiceProvider provider)
    {
        var model = provider.GetRequiredService<IChatClient>().GetService(typeof(ChatClientMetadata)) as ChatClientMetadata;
        return new QuestionCache(provider.GetRequiredService<IOptions<EnrichmentOptions>>().Value.Path, model?.DefaultModelId ?? "");
    }
}
