using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Bot.Prompts;

/// <summary>Registers the prompts, and who carries them out where an <see cref="IChatClient"/> is registered before; the service does not start with a damaged one.</summary>
public static class PromptServices
{
    public static IServiceCollection AddPrompts(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<PromptOptions>().Bind(configuration.GetSection(PromptOptions.Section))
            .PostConfigure<IHostEnvironment>((options, host) => options.Path = Path.GetFullPath(options.Path, host.ContentRootPath))
            .ValidateDataAnnotations().ValidateOnStart();
        if (services.Any(service => service.ServiceType == typeof(IChatClient)))
        {
            services.TryAddSingleton<IPromptRunner, ChatPromptRunner>();
        }

        return services.AddSingleton<PromptLibrary>().AddHostedService<PromptCheck>();
    }
}
