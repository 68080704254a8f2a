using Bot.Chat;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Bot.Operations;

/// <summary>Messages are worked off about as fast as they come.</summary>
internal sealed class QueueCheck(ChatWorker worker, IOptions<OperationsOptions> options) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        new HealthCheckResult(
            worker.Unfinished <= options.Value.ReadyQueue ? HealthStatus.Healthy : HealthStatus.Unhealthy, $"{worker.Unfinished} messages wait"));
}
