using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using Bot.Languages;
using Bot.Search;
using Bot.Search.Vectors;

namespace Bot.Answers.Answerable;

/// <summary>A question's words, to compare with those of other questions by letters and by the learned vectors. For one query and one thread.</summary>
internal sealed class WordsAsked
{
    /// <summary>What a word that only means much the same counts of one that is the same.</summary>
    private const float Trust = 0.9f;
    private const float SynonymTrust = 0.55f;
    private readonly TermVector[] _vectors;

    /// <param name="query">The question; in a follow-up the words it leans on count as well. Words of a known name do not count beside the name.</param>
    /// <param name="index">Where its words were looked up.</param>
    public WordsAsked(Query query, SearchIndex index)
    {
        Groups = [.. query.Groups.Where(g => !g.IsCovered).Select(g => g with { FromHistory = false })];
        Meaning = new Meaning(query with { Groups = Groups }, index.Terms);
        var idf = Groups.Select(g => g.Weight * index.Terms.IdfOf(g.Variants[0].Stem)).ToArray();
        Idf = MathF.Max(idf.Sum(), 1e-6f);
        Weights = Array.ConvertAll(idf, w => w / Idf);
        _vectors = [.. Groups.Select(g => index.Vectors is { } vectors ? VectorOf(g, vectors) : TermVector.None)];
    }

    public IReadOnlyList<TermGroup> Groups { get; }

    public int Count => Groups.Count;

    /// <summary>The words compared by letters alone.</summary>
    public Meaning Meaning { get; }

    /// <summary>Each word's share of the question's idf; they sum to 1.</summary>
    public float[] Weights { get; }

    /// <summary>The sum of the words' idf.</summary>
    public float Idf { get; }

    /// <summary>How surely, 0 to 1, each word is among some terms of the index.</summary>
    public float[] HeldBy(IEnumerable<int> terms)
    {
        var held = new float[Count];
        Meaning.AddHeld([.. terms], held);
        return held;
    }

    /// <summary>The share of the question's idf that is held.</summary>
    public float Share(float[] held) => TensorPrimitives.Dot<float>(held, Weights);

    /// <summary>The share that is missing, of the words that count.</summary>
    public float Missing(float[] held, Func<int, bool> counts)
    {
        var missing = 0f;
        for (var g = 0; g < held.Length; g++)
        {
            missing += counts(g) ? (1 - held[g]) * Weights[g] : 0;
        }

        return missing;
    }

    /// <summary>How near a word's vector comes to each of the question's words, 0 to 0.9.</summary>
    public void AddNear(TermVector vector, Span<float> near)
    {
        for (var g = 0; g < near.Length && vector.IsKnown; g++)
        {
            near[g] = _vectors[g].IsKnown ? MathF.Max(near[g], Trust * Dot(_vectors[g].Values, vector.Values)) : near[g];
        }
    }

    /// <summary>
    /// The product of two vectors of the same length. Ours, and compiled at its best at once, for it runs some ten thousand times a question: the library's is generic
    /// code that a process runs unoptimised at first, which doubled the cost of the first questions.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float Dot(ReadOnlySpan<float> one, ReadOnlySpan<float> other)
    {
        var sum = Vector<float>.Zero;
        var i = 0;
        for (; i <= one.Length - Vector<float>.Count; i += Vector<float>.Count)
        {
            sum += new Vector<float>(one[i..]) * new Vector<float>(other[i..]);
        }

        var rest = Vector.Sum(sum);
        for (; i < one.Length; i++)
        {
            rest += one[i] * other[i];
        }

        return rest;
    }

    /// <summary>For each stem that may stand for one of the words, which and how surely; also stems that the articles do not hold.</summary>
    public Dictionary<string, (int Group, float Trust)> Stems()
    {
        var stems = new Dictionary<string, (int, float)>();
        for (var g = 0; g < Count; g++)
        {
            foreach (var (stem, trust) in StemsOf(Groups[g]))
            {
                stems.TryAdd(stem, (g, trust));
            }
        }

        return stems;
    }

    private static IEnumerable<(string Stem, float Trust)> StemsOf(TermGroup group) => group.Variants
        .Select(v => (v.Source == VariantSource.Concept ? v.Word : TextAnalyzer.Stem(v.Word), v.Weight))
        .Concat(Lexicon.SynonymsOf(group.Stem).Select(s => (TextAnalyzer.Stem(s), SynonymTrust)));

    private static TermVector VectorOf(TermGroup group, TermVectors vectors) =>
        group.Variants.Select(v => vectors.Of(v.Stem)).Prepend(vectors.Of(group.Stem)).FirstOrDefault(v => v.IsKnown, TermVector.None);
}
