using System.ComponentModel.DataAnnotations;

namespace Bot.Models;

/// <summary>The language model that writes answers, section "Model". Without it the bot answers extractively.</summary>
public sealed class ModelOptions : IValidatableObject
{
    public const string Section = "Model";

    /// <summary>OpenAI, AzureOpenAI, or Compatible for every other server with the OpenAI interface.</summary>
    public ModelProvider Provider { get; set; } = ModelProvider.OpenAI;

    /// <summary>Base address, for example http://localhost:11434/v1 for Ollama; empty for OpenAI's own.</summary>
    public string? Endpoint { get; set; }

    /// <summary>Model id as the server knows it; for Azure the name of the deployment.</summary>
    public string Name { get; set; } = "";

    /// <summary>Key of the server; local servers need none. Keep it out of appsettings.json: Model__Key or user secrets.</summary>
    public string Key { get; set; } = "";

    /// <summary>Longest wait for the first words of an attempt.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:10:00")]
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(4);

    /// <summary>Longest time of a request, with its retries and the whole of its stream.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:10:00")]
    public TimeSpan TotalTimeout { get; set; } = TimeSpan.FromSeconds(5.5);

    /// <summary>Further attempts after limits, server errors and cut connections.</summary>
    [Range(0, 10)]
    public int Retries { get; set; } = 2;

    /// <summary>Pause before the first of them; it doubles, with jitter. A server's Retry-After goes before it.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "00:01:00")]
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromMilliseconds(250);

    /// <summary>Longest wait for a place among <see cref="ConcurrentRequests"/>; then the answer is written without the model.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "00:10:00")]
    public TimeSpan QueueTime { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Requests at the same time. Up to four times as many wait for a place.</summary>
    [Range(1, 10_000)]
    public int ConcurrentRequests { get; set; } = 8;

    /// <summary>Requests within <see cref="BreakerPause"/> of which, when half or more fail, the model is left alone.</summary>
    [Range(2, 10_000)]
    public int BreakerRequests { get; set; } = 5;

    /// <summary>How long a failing model is left alone.</summary>
    [Range(typeof(TimeSpan), "00:00:00.500", "1.00:00:00")]
    public TimeSpan BreakerPause { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Tokens, in and out, that a UTC day may use; 0 for no limit. Counted since the start of the bot.</summary>
    [Range(0, long.MaxValue)]
    public long TokensPerDay { get; set; }

    /// <summary>Money that a UTC day may cost, in the currency of the prices; 0 for no limit.</summary>
    [Range(0, 1_000_000)]
    public decimal MoneyPerDay { get; set; }

    /// <summary>Price of a million input tokens.</summary>
    [Range(0, 1_000_000)]
    public decimal InputPrice { get; set; }

    /// <summary>Price of a million output tokens.</summary>
    [Range(0, 1_000_000)]
    public decimal OutputPrice { get; set; }

    /// <summary>Whether there is a model to ask: a name and somewhere to ask for it.</summary>
    internal bool IsEnabled => Name.Length > 0 && (Key.Length > 0 || !string.IsNullOrEmpty(Endpoint));

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!string.IsNullOrEmpty(Endpoint) && !Uri.TryCreate(Endpoint, UriKind.Absolute, out _))
        {
            yield return new ValidationResult("Model:Endpoint is no address.", [nameof(Endpoint)]);
        }

        if (Name.Length == 0 && (Key.Length > 0 || !string.IsNullOrEmpty(Endpoint)))
        {
            yield return new ValidationResult("Model:Name is missing; it is the model's id at the server.", [nameof(Name)]);
        }

        if (IsEnabled && Provider != ModelProvider.OpenAI && string.IsNullOrEmpty(Endpoint))
        {
            yield return new ValidationResult("Model:Endpoint is missing; only Provider OpenAI does without.", [nameof(Endpoint)]);
        }

        if (MoneyPerDay > 0 && InputPrice == 0 && OutputPrice == 0)
        {
            yield return new ValidationResult("Model:MoneyPerDay needs Model:InputPrice and Model:OutputPrice.", [nameof(MoneyPerDay)]);
        }
    }
}
