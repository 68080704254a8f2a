using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using Bot.Search.Vectors;

namespace Bot.Search.Ranking;

/// <summary>What a question's words mean by the learned vectors, and how near each word of the corpus comes to them. For one query and one thread.</summary>
internal sealed class QuestionMeaning
{
    private readonly TermVectors _vectors;
    private readonly WordTable _words;
    private readonly TermVector[] _groups;
    private readonly float[] _whole;
    private readonly Dictionary<int, WordMeaning?> _known = [];

    public QuestionMeaning(Query query, TermVectors vectors, WordTable words)
    {
        (_vectors, _words) = (vectors, words);
        _groups = [.. query.Groups.Select(Of)];
        _whole = new float[vectors.Dimensions];
        foreach (var (group, vector) in query.Groups.Zip(_groups).Where(p => p.Second.IsKnown))
        {
            TensorPrimitives.MultiplyAdd(vector.Values, group.Weight * vector.Weight, _whole, _whole);
        }

        Length = TensorPrimitives.Norm<float>(_whole);
    }

    /// <summary>Length of the sum of its words' vectors, each by how much it tells.</summary>
    public float Length { get; }

    /// <summary>What a word of the corpus has to do with the question; null when the word has no vector.</summary>
    public WordMeaning? Of(int word)
    {
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_known, word, out var exists);
        return exists ? known : known = Read(_vectors.Of(_words.StemOf(word)));
    }

    private WordMeaning? Read(TermVector vector) => vector.IsKnown
        ? new WordMeaning(
            Array.ConvertAll(_groups, g => g.IsKnown ? MathF.Max(0, TensorPrimitives.Dot(g.Values, vector.Values)) : 0),
            vector.Weight * TensorPrimitives.Dot<float>(_whole, vector.Values))
        : null;

    /// <summary>A group's own word, or the first of what stands for it that has a vector.</summary>
    private TermVector Of(TermGroup group) =>
        group.Variants.Select(v => _vectors.Of(v.Stem)).Prepend(_vectors.Of(group.Stem)).FirstOrDefault(v => v.IsKnown) ?? TermVector.None;
}
