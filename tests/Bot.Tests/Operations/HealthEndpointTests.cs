using System.Net;
using Bot.Operations;
using Bot.Tests.Support;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Operations;

public sealed class HealthEndpointTests
{
    [Theory]
    [InlineData(true, HttpStatusCode.OK)]
    [InlineData(false, HttpStatusCode.ServiceUnavailable)]
    public async Task Ready_says_what_ails_and_live_only_that_the_process_answers(bool isWell, HttpStatusCode expected)
    {
        var port = FreePort.Find();
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Services.AddSingleton(Options.Create(new OperationsOptions { HealthUrl = $"http://127.0.0.1:{port}" }));
        builder.Services.AddHealthChecks().AddCheck("database", () => isWell ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("disk full"), [HealthEndpoint.Ready]);
        builder.Services.AddHostedService<HealthEndpoint>();
        using var host = builder.Build();
        await host.StartAsync();
        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        Assert.Equal("live", await http.GetStringAsync(new Uri("/health/live", UriKind.Relative)));
        using var ready = await http.GetAsync(new Uri("/health/ready", UriKind.Relative));
        Assert.Equal(expected, ready.StatusCode);
        Assert.Equal(!isWell, (await ready.Content.ReadAsStringAsync()).Contains("disk full"));
        await host.StopAsync();
    }
}
