using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.Transforms.Onnx;

namespace Bot.Models.Onnx;

/// <summary>An encoder's ONNX file as a transformer of ML.NET, for texts of one length in tokens.</summary>
internal sealed class OnnxModel : IDisposable
{
    private static readonly (string Input, string Column)[] Inputs =
        [("input_ids", nameof(OnnxTokens.Ids)), ("attention_mask", nameof(OnnxTokens.Mask)), ("token_type_ids", nameof(OnnxTokens.Types))];

    private static readonly string[] Outputs = ["last_hidden_state", "token_embeddings"];

    private readonly MLContext context = new();
    private readonly SchemaDefinition read = SchemaDefinition.Create(typeof(OnnxTokens));
    private readonly SchemaDefinition written = SchemaDefinition.Create(typeof(OnnxVectors));
    private readonly ITransformer transformer;

    /// <exception cref="InvalidDataException">The file is none of an encoder.</exception>
    public OnnxModel(string path, int tokens)
    {
        try
        {
            var (inputs, output) = Names(path);
            foreach (var (input, column) in Inputs)
            {
                (read[column].ColumnName, read[column].ColumnType) = (input, new VectorDataViewType(NumberDataViewType.Int64, tokens));
            }

            written[nameof(OnnxVectors.Values)].ColumnName = output;
            var settings = new OnnxOptions
            {
                ModelFile = path, InputColumns = inputs, OutputColumns = [output], ShapeDictionary = inputs.ToDictionary(input => input, _ => new[] { 1, tokens }),
            };
            transformer = context.Transforms.ApplyOnnxModel(settings).Fit(context.Data.LoadFromEnumerable<OnnxTokens>([], read));
        }
        catch (Exception error) when (error is OnnxRuntimeException or InvalidOperationException or ArgumentException or DllNotFoundException)
        {
            throw new InvalidDataException($"The encoder {path} (Embedding:OnnxModelPath) cannot be used: {error.Message}", error);
        }
    }

    /// <summary>For one thread at a time.</summary>
    public PredictionEngine<OnnxTokens, OnnxVectors> CreateEngine() =>
        context.Model.CreatePredictionEngine<OnnxTokens, OnnxVectors>(transformer, false, read, written);

    public void Dispose() => (transformer as IDisposable)?.Dispose();

    /// <summary>What the file takes in, and where it puts out a vector a token.</summary>
    private static (string[] Inputs, string Output) Names(string path)
    {
        using var session = new InferenceSession(path);
        var unknown = session.InputMetadata.Keys.Except(Inputs.Select(known => known.Input)).ToList();
        return unknown.Count > 0
            ? throw new InvalidOperationException($"It asks for {string.Join(", ", unknown)}; known are {string.Join(", ", Inputs.Select(known => known.Input))}.")
            : ([.. session.InputMetadata.Keys], Outputs.FirstOrDefault(session.OutputMetadata.ContainsKey)
                ?? throw new InvalidOperationException($"It has no output {string.Join(" or ", Outputs)}, a vector a token."));
    }
}
