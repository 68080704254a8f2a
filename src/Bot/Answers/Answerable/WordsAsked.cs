using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
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

    /// <summary>The words' vectors one after the other, zeros where a word has none, <see cref="Width"/> of them.</summary>
    private readonly float[] _vectors;
    private readonly int _dimensions;

    /// <param name="query">The question; in a follow-up the words it leans on count as well. Words of a known name do not count beside the name.</param>
    /// <param name="index">Where its words were looked up.</param>
    public WordsAsked(Query query, SearchIndex index)
    {
        Groups = [.. query.Groups.Where(g => !g.IsCovered).Select(g => g with { FromHistory = false })];
        Meaning = new Meaning(query with { Groups = Groups }, index.Terms);
        var idf = Groups.Select(g => g.Weight * index.Terms.IdfOf(g.Variants[0].Stem)).ToArray();
        Idf = MathF.Max(idf.Sum(), 1e-6f);
        Weights = Array.ConvertAll(idf, w => w / Idf);
        _dimensions = index.Vectors?.Dimensions ?? 0;
        _vectors = new float[Width * _dimensions];
        for (var g = 0; g < Count && index.Vectors is { } vectors; g++)
        {
            vectors.Of(Groups[g]).Values.CopyTo(_vectors.AsSpan(g * _dimensions));
        }
    }

    public IReadOnlyList<TermGroup> Groups { get; }

    public int Count => Groups.Count;

    /// <summary><see cref="Count"/> filled up to a multiple of four, of which there is one at least: so many are compared with another word at a time.</summary>
    public int Width => Math.Max(1, (Count + Vector128<float>.Count - 1) / Vector128<float>.Count) * Vector128<float>.Count;

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
    /// <param name="vector">Empty for a word that has none.</param>
    /// <param name="near">Raised to it; <see cref="Width"/> long.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void AddNear(ReadOnlySpan<float> vector, Span<float> near)
    {
        var raised = MemoryMarshal.Cast<float, Vector128<float>>(near);
        for (var i = 0; i < raised.Length && vector.Length > 0; i++)
        {
            raised[i] = Vector128.Max(raised[i], Trust * Products(_vectors.AsSpan(i * Vector128<float>.Count * _dimensions), vector));
        }
    }

    /// <summary>
    /// The products of four vectors, one after the other, with another one. Ours, and compiled at its best at once, for it runs some ten thousand times a question:
    /// the library's is generic code that a process runs unoptimised at first, and it has one sum at a time to wait for.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Vector128<float> Products(ReadOnlySpan<float> rows, ReadOnlySpan<float> vector)
    {
        var parts = MemoryMarshal.Cast<float, Vector<float>>(vector);
        var (one, two) = (Vector<float>.Zero, Vector<float>.Zero);
        var (three, four) = (Vector<float>.Zero, Vector<float>.Zero);
        ref var row = ref MemoryMarshal.GetReference(rows);
        for (var i = 0; i < parts.Length; i++)
        {
            one += Vector.LoadUnsafe(ref row, (nuint)(i * Vector<float>.Count)) * parts[i];
            two += Vector.LoadUnsafe(ref row, (nuint)(vector.Length + (i * Vector<float>.Count))) * parts[i];
            three += Vector.LoadUnsafe(ref row, (nuint)((2 * vector.Length) + (i * Vector<float>.Count))) * parts[i];
            four += Vector.LoadUnsafe(ref row, (nuint)((3 * vector.Length) + (i * Vector<float>.Count))) * parts[i];
        }

        var products = Vector128.Create(Vector.Sum(one), Vector.Sum(two), Vector.Sum(three), Vector.Sum(four));
        for (var i = parts.Length * Vector<float>.Count; i < vector.Length; i++)
        {
            products += vector[i] * Vector128.Create(rows[i], rows[vector.Length + i], rows[(2 * vector.Length) + i], rows[(3 * vector.Length) + i]);
        }

        return products;
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
}
