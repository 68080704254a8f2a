using System.Collections.Concurrent;
using Microsoft.ML;

namespace Bot.Search.MlNet;

/// <summary>A saved pipeline at work. An engine of ML.NET serves one thread at a time: each caller takes one of its own and puts it back.</summary>
internal sealed class MlNetEngines
{
    private readonly MLContext _context = new();
    private readonly ITransformer _pipeline;
    private readonly DataViewSchema _schema;
    private readonly ConcurrentBag<PredictionEngine<MlNetText, MlNetVector>> _idle = [];

    public MlNetEngines(byte[] saved)
    {
        using var file = new MemoryStream(saved);
        _pipeline = _context.Model.Load(file, out _schema);
    }

    public float[] Embed(MlNetText text)
    {
        var engine = _idle.TryTake(out var idle) ? idle : _context.Model.CreatePredictionEngine<MlNetText, MlNetVector>(_pipeline, _schema);
        var vector = engine.Predict(text).Vector;
        _idle.Add(engine);
        return vector;
    }
}
