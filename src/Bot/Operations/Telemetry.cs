using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Bot.Operations;

/// <summary>Sends the meters and traces named "Isnad.*", and the runtime's own meters, by OTLP; without an endpoint nothing is measured.</summary>
internal sealed class Telemetry(IOptions<OperationsOptions> options) : IHostedService, IDisposable
{
    private const string Names = "Isnad.*";

    private readonly OperationsOptions settings = options.Value;
    private MeterProvider? meters;
    private TracerProvider? traces;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (settings.OtlpEndpoint is { Length: > 0 } endpoint)
        {
            var address = new Uri(endpoint);
            var resource = ResourceBuilder.CreateDefault().AddService("isnad");
            meters = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource).AddMeter(Names, "System.Runtime")
                .AddOtlpExporter((exporter, reader) =>
                {
                    exporter.Endpoint = address;
                    reader.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds = (int)settings.MetricsInterval.TotalMilliseconds;
                })
                .Build();
            traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource).AddSource(Names).AddOtlpExporter(exporter => exporter.Endpoint = address).Build();
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
        meters?.Dispose();
        traces?.Dispose();
    }
}
