using Bot.Operations;
using Bot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Operations;

public sealed class FailureWatchTests
{
    [Fact]
    public async Task A_part_that_fails_is_named_and_makes_the_exit_code_1()
    {
        var logs = new CollectedLogs();
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Logging.AddProvider(logs);
        builder.Services.AddHostedService<FailingPart>().AddHostedService<FailureWatch>();
        using var host = builder.Build();
        await host.RunAsync();
        await logs.WaitForAsync("FailingPart has failed");
        var exitCode = Environment.ExitCode;
        Environment.ExitCode = 0;
        Assert.Equal(1, exitCode);
    }

    private sealed class FailingPart : BackgroundService
    {
        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            await Task.Delay(100, stoppingToken);
            throw new InvalidOperationException("boom");
        }
    }
}
