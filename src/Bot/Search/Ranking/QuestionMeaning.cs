using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using Bot.Search.Vectors;

namespace Bot.Search.Ranking;

/// <summary>What a question's words mean by the learned vectors, and how near each stem of the corpus comes to them. For one query and one thread.</summary>
internal sealed class QuestionMeaning
{
    private const int Expected = 1000;
    private readonly TermVectors _vectors;
    private readonly TermVector[] _groups;
    private readonly float[] _whole;
    private readonly Dictionary<int, int> _numbers = new(Expected);

    /// <summary>For each stem its cosines to the question's words, then its share of the whole.</summary>
    private float[] _rows;
    private int _count;

    public QuestionMeaning(Query query, TermVectors vectors)
    {
        _vectors = vectors;
        _groups = [.. query.Groups.Select(vectors.Of)];
        _rows = new float[(_groups.Length + 1) * Expected];
        _whole = new float[vectors.Dimensions];
        foreach (var (group, vector) in query.Groups.Zip(_groups).Where(p => p.Second.IsKnown))
        {
            TensorPrimitives.MultiplyAdd(vector.Values, group.Weight * vector.Weight, _whole, _whole);
        }

        Length = TensorPrimitives.Norm<float>(_whole);
    }

    /// <summary>Length of the sum of its words' vectors, each by how much it tells.</summary>
    public float Length { get; }

    /// <summary>Cosines to each of the question's words, 0 at least, of a stem by its number.</summary>
    public ReadOnlySpan<float> Near(int number) => _rows.AsSpan(number * (_groups.Length + 1), _groups.Length);

    /// <summary>The weighted vector of a stem, by its number, times the question's whole.</summary>
    public float Share(int number) => _rows[(number * (_groups.Length + 1)) + _groups.Length];

    /// <summary>The number of a stem of the corpus; -1 when it has no vector.</summary>
    /// <param name="stem">Its vocabulary id.</param>
    public int Of(int stem)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, stem, out var exists);
        return exists ? number : number = Add(_vectors.Of(stem));
    }

    private int Add(TermVector vector)
    {
        if (!vector.IsKnown)
        {
            return -1;
        }

        var at = _count * (_groups.Length + 1);
        if (at == _rows.Length)
        {
            Array.Resize(ref _rows, at * 2);
        }

        foreach (var group in _groups)
        {
            _rows[at++] = group.IsKnown ? MathF.Max(0, TensorPrimitives.Dot(group.Values, vector.Values)) : 0;
        }

        _rows[at] = vector.Weight * TensorPrimitives.Dot<float>(_whole, vector.Values);
        return _count++;
    }
}
