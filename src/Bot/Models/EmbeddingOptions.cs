using System.ComponentModel.DataAnnotations;

namespace Bot.Models;

/// <summary>The model that embeds texts for the search, section "Embedding". Without it the bot fits its own on the articles.</summary>
public sealed class EmbeddingOptions : IValidatableObject
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

    /// <summary>Full path of an encoder's ONNX file, to embed by it instead of a server (multilingual-e5-small, say); needs a build with -p:MlNetPackage=true.</summary>
    public string OnnxModelPath { get; set; } = "";

    /// <summary>Full path of its tokenizer: SentencePiece as XLM-RoBERTa has it (.model), or a BERT's vocabulary (.txt).</summary>
    public string OnnxTokenizerPath { get; set; } = "";

    /// <summary>What the encoder wants before a question; a space at the end counts.</summary>
    public string OnnxQueryPrefix { get; set; } = "query: ";

    /// <summary>What it wants before a text of the articles.</summary>
    public string OnnxPassagePrefix { get; set; } = "passage: ";

    /// <summary>Tokens of a text; longer ones are cut. Shorter ones are filled up to it, so it is the time that each takes.</summary>
    [Range(8, 8192)]
    public int OnnxTokens { get; set; } = 128;

    /// <summary>Whether there is a model to ask: a name and somewhere to ask for it.</summary>
    internal bool IsEnabled => Name.Length > 0 && (Key.Length > 0 || !string.IsNullOrEmpty(Endpoint));

    /// <summary>Whether an encoder's file is named.</summary>
    internal bool HasOnnx => OnnxModelPath.Length > 0;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!HasOnnx)
        {
            yield break;
        }

#if ML_NET
        if (!File.Exists(OnnxModelPath))
        {
            yield return new ValidationResult($"Embedding:OnnxModelPath: there is no file {OnnxModelPath}. Export the encoder to ONNX and name the .onnx file.", [nameof(OnnxModelPath)]);
        }

        if (!File.Exists(OnnxTokenizerPath))
        {
            yield return new ValidationResult(
                $"Embedding:OnnxTokenizerPath: there is no file {OnnxTokenizerPath}. It is the encoder's sentencepiece.bpe.model or vocab.txt.", [nameof(OnnxTokenizerPath)]);
        }
#else
        yield return new ValidationResult("Embedding:OnnxModelPath needs ML.NET, which this build is without: build it with -p:MlNetPackage=true.", [nameof(OnnxModelPath)]);
#endif
    }
}
