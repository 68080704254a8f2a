using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Operations;

/// <summary>Registers what tells an operator how the service is; for the service only, not for single commands.</summary>
public static class OperationsServices
{
    public static IServiceCollection AddOperations(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<OperationsOptions>().Bind(configuration.GetSection(OperationsOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddHealthChecks()
            .AddCheck<DatabaseCheck>("database", tags: [HealthEndpoint.Ready])
            .AddCheck<QueueCheck>("queue", tags: [HealthEndpoint.Ready])
            .AddCheck<KnowledgeCheck>("knowledge", tags: [HealthEndpoint.Ready]);
        return services
            .AddHostedService<FailureWatch>()
            .AddHostedService<Telemetry>()
            .AddHostedService<HealthEndpoint>();
    }
}
