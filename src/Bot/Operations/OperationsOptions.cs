using System.ComponentModel.DataAnnotations;

namespace Bot.Operations;

/// <summary>Section "Operations".</summary>
public sealed class OperationsOptions
{
    public const string Section = "Operations";

    /// <summary>Where /health/live and /health/ready are served, for instance http://127.0.0.1:8081; empty: nowhere.</summary>
    [Url]
    public string? HealthUrl { get; set; }

    /// <summary>Where measurements and traces are sent by OTLP, for instance http://127.0.0.1:4317; empty: nowhere.</summary>
    [Url]
    public string? OtlpEndpoint { get; set; }

    /// <summary>How often measurements are sent.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan MetricsInterval { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>Not ready while more messages than this wait.</summary>
    [Range(1, 10_000_000)]
    public int ReadyQueue { get; set; } = 5000;
}
