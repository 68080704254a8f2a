using System.Numerics.Tensors;
using Bot.Knowledge;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace Bot.Search;

/// <summary>
/// Embeds an index's texts by a model behind an endpoint. A text is embedded once: its vector is kept on disk by the text's hash; another
/// model or another length of vectors embeds all anew. Tells its progress in the log.
/// </summary>
/// <param name="folder">Where the vectors are kept; null keeps none.</param>
internal sealed class TextEmbedder(
    IEmbeddingGenerator<string, Embedding<float>> generator, string? folder, ILogger logger, IProgress<EmbeddingProgress>? progress = null)
{
    private const int Batch = 64;
    private const int BatchesBetweenSaves = 16;

    /// <summary>Tells a generator that reads questions and texts differently which of them it is given; texts come without options.</summary>
    public static EmbeddingGenerationOptions AsQuestion { get; } = new() { AdditionalProperties = new() { ["input_type"] = "query" } };

    /// <summary>The vectors when all of them are on disk already; else null.</summary>
    public TextVectors? Kept(SearchUnits units)
    {
        var kept = File?.Load() ?? [];
        return kept.Count > 0 && Texts(units).All(text => kept.ContainsKey(VectorFile.HashOf(text))) ? Arrange(units, kept) : null;
    }

    /// <exception cref="Exception">The generator failed; what was embedded before is on disk.</exception>
    public async Task<TextVectors> EmbedAsync(SearchUnits units, CancellationToken cancellationToken)
    {
        var texts = Texts(units).Distinct().ToList();
        var vectors = Needed(texts);
        var missing = texts.FindAll(text => !vectors.ContainsKey(VectorFile.HashOf(text)));
        logger.LogInformation("Embedding {Missing} of {All} texts by {Model}", missing.Count, texts.Count, Model);
        for (var done = 0; done < missing.Count; done += Batch)
        {
            var batch = missing.GetRange(done, Math.Min(Batch, missing.Count - done));
            if (!await AddAsync(batch, vectors, cancellationToken))
            {
                logger.LogWarning("The vectors of {Model} have another length than those kept: all texts are embedded again", Model);
                return await EmbedAfreshAsync(units, cancellationToken);
            }

            Tell(done, batch.Count, missing.Count, vectors);
        }

        return Arrange(units, vectors);
    }

    private VectorFile? File => folder is null ? null : new VectorFile(folder, Model);

    private string Model => ModelOf(generator);

    /// <summary>The model's id with the length of its vectors, where that was chosen.</summary>
    public static string ModelOf(IEmbeddingGenerator<string, Embedding<float>> generator) =>
        ((generator.GetService(typeof(EmbeddingGeneratorMetadata)) as EmbeddingGeneratorMetadata)?.DefaultModelId ?? "unknown")
        + ((generator.GetService(typeof(EmbeddingGeneratorMetadata)) as EmbeddingGeneratorMetadata)?.DefaultModelDimensions is { } dimensions ? $" ({dimensions})" : "");

    private static IEnumerable<string> Texts(SearchUnits units) => units.Sentences.Select(Text).Concat(units.Questions.Select(q => q.Text));

    private static string Text(SentenceUnit unit) => FootnoteMarks.Remove(unit.Text);

    private Dictionary<string, float[]> Needed(List<string> texts)
    {
        var hashes = texts.Select(VectorFile.HashOf).ToHashSet();
        return (File?.Load() ?? []).Where(entry => hashes.Contains(entry.Key)).ToDictionary();
    }

    private async Task<TextVectors> EmbedAfreshAsync(SearchUnits units, CancellationToken cancellationToken)
    {
        Save([]);
        return await EmbedAsync(units, cancellationToken);
    }

    /// <returns>False when the vectors are of another length than those kept.</returns>
    private async Task<bool> AddAsync(List<string> batch, Dictionary<string, float[]> vectors, CancellationToken cancellationToken)
    {
        var length = vectors.Values.FirstOrDefault()?.Length;
        var embedded = await generator.GenerateAsync(batch, cancellationToken: cancellationToken);
        if (embedded.Count != batch.Count || embedded.Any(e => e.Vector.Length == 0 || e.Vector.Length != embedded[0].Vector.Length))
        {
            throw new InvalidDataException($"The embedding model gave {embedded.Count} vectors for {batch.Count} texts, or some of another length.");
        }

        foreach (var (text, vector) in batch.Zip(embedded))
        {
            vectors[VectorFile.HashOf(text)] = Unit(vector.Vector.Span);
        }

        return length is null || length == embedded[0].Vector.Length;
    }

    private void Tell(int done, int batch, int all, Dictionary<string, float[]> vectors)
    {
        var isLast = done + batch >= all;
        if (isLast || (done / Batch) % BatchesBetweenSaves == BatchesBetweenSaves - 1)
        {
            Save(vectors);
            logger.LogInformation("Embedded {Done} of {All} texts", done + batch, all);
            progress?.Report(new EmbeddingProgress(done + batch, all));
        }
    }

    private void Save(Dictionary<string, float[]> vectors)
    {
        try
        {
            File?.Save(vectors);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            logger.LogWarning("The vectors could not be saved and will be asked for again: {Reason}", e.Message);
        }
    }

    private TextVectors Arrange(SearchUnits units, Dictionary<string, float[]> vectors)
    {
        var length = vectors.Values.FirstOrDefault()?.Length ?? 0;
        return new TextVectors(
            generator,
            VectorIndex.Of(length, units.Sentences.Count, units.Sentences.Select(unit => vectors[VectorFile.HashOf(Text(unit))])),
            VectorIndex.Of(length, units.Questions.Count, units.Questions.Select(q => vectors[VectorFile.HashOf(q.Text)])));
    }

    internal static float[] Unit(ReadOnlySpan<float> vector)
    {
        var unit = new float[vector.Length];
        var length = TensorPrimitives.Norm(vector);
        TensorPrimitives.Divide(vector, length > 0 ? length : 1, unit);
        return unit;
    }
}
