using Bot.Knowledge;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Bot.Operations;

/// <summary>There is something to answer from.</summary>
internal sealed class KnowledgeCheck(KnowledgeStore store) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        store.Current.Documents.Count > 0 ? HealthCheckResult.Healthy($"{store.Current.Documents.Count} articles") : HealthCheckResult.Unhealthy("no article"));
}
