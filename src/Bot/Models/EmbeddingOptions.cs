using System.ComponentModel.DataAnnotations;

namespace Bot.Models;

/// <summary>The model that embeds texts for the search, section "Embedding". Without it the bot fits its own on the articles.</summary>
public sealed class EmbeddingOptions
{
    public const string Section = "Embedding";

    /// <summary>OpenAI, AzureOpenAI, or Compatible for every other server with the OpenAI interface.</summary>
    public ModelProvider Provider { get; set; } = ModelProvider.OpenAI;

    /// <summary>Base address up to and with /v1; empty for OpenAI's own.</summary>
    public string? Endpoint { get; set; }

    /// <summary>Model id as the server knows it. Changing it embeds all texts again.</summary>
    public string Name { get; set; } = "";

    /// <summary>Key of the server; local servers need none. Keep it out of appsettings.json: Embedding__Key or user secrets.</summary>
    public string Key { get; set; } = "";

    /// <summary>Length of the vectors for models that let one choose; 0 leaves it to the model.</summary>
    [Range(0, 100_000)]
    public int Dimensions { get; set; }

    /// <summary>Longest wait for a question's vector; without it the search does with its own.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:10:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Whether there is a model to ask: a name and somewhere to ask for it.</summary>
    internal bool IsEnabled => Name.Length > 0 && (Key.Length > 0 || !string.IsNullOrEmpty(Endpoint));
}
