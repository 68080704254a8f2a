using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using Bot.Languages;
using Bot.Search;
using Bot.Search.Vectors;

namespace Bot.Answers.Answerable;

/// <summary>A question's words, to compare with those of other questions by letters and by the learned vectors. For one query and one thread.</summary>
internal sealed class WordsAsked
{
    private const float SynonymTrust = 0.55f;

    /// <summary>Shares that should sum to 1 may come to a little more.</summary>
    private const float Rounding = 1e-5f;

    /// <param name="query">The question; in a follow-up the words it leans on count as well. Words of a known name do not count beside the name.</param>
    /// <param name="index">Where its words were looked up.</param>
    public WordsAsked(Query query, SearchIndex index)
    {
        Groups = [.. query.Groups.Where(g => !g.IsCovered).Select(g => g with { FromHistory = false })];
        Meaning = new Meaning(query with { Groups = Groups }, index.Terms);
        var idf = Groups.Select(g => g.Weight * index.Terms.IdfOf(g.Variants[0].Stem)).ToArray();
        Idf = MathF.Max(idf.Sum(), 1e-6f);
        Weights = Array.ConvertAll(idf, w => w / Idf);
        Vectors = index.Vectors is { } vectors ? [.. Groups.Select(vectors.Meant)] : [];
    }

    public IReadOnlyList<TermGroup> Groups { get; }

    public int Count => Groups.Count;

    /// <summary>The learned vector of each word and the stem whose it is; empty where the bot comes without.</summary>
    public IReadOnlyList<(string Stem, TermVector Vector)> Vectors { get; }

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
    public float Share(ReadOnlySpan<float> held) => TensorPrimitives.Dot(held, Weights);

    /// <summary>How like it is to another question: the harmonic mean of how much of either the other holds.</summary>
    /// <param name="held">How surely each of its words is in the other one.</param>
    /// <param name="answered">The share of the other one's words that it holds.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public float Likeness(ReadOnlySpan<float> held, float answered)
    {
        var asked = 0f;
        for (var g = 0; g < Weights.Length; g++)
        {
            asked += held[g] * Weights[g];
        }

        return HarmonicMean(asked, answered);
    }

    /// <summary>The share of another question that must be held for a <see cref="Likeness"/> above some: the harmonic mean solved for it, a little less for rounding.</summary>
    /// <param name="asked">The most that the other could hold of this one.</param>
    /// <param name="likeness">What it must be above.</param>
    /// <returns>Infinity where none is enough.</returns>
    public static float LeastAnswered(float asked, float likeness) => likeness - Rounding is > 0 and var least
        ? (2 * asked > least ? MathF.Max(0, (asked * least / ((2 * asked) - least)) - Rounding) : float.PositiveInfinity)
        : 0;

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

    /// <summary>Raises how near other words come to each of the question's to how near one more comes, 0 to 0.9.</summary>
    /// <param name="vector">Its vector.</param>
    /// <param name="near">One number for each of the question's words.</param>
    public void AddNear(ReadOnlySpan<float> vector, Span<float> near)
    {
        for (var g = 0; g < Vectors.Count; g++)
        {
            if (Vectors[g].Vector is { IsKnown: true } known)
            {
                near[g] = MathF.Max(near[g], Nearness.Trust * TensorPrimitives.Dot(vector, known.Values));
            }
        }
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

    private static float HarmonicMean(float asked, float answered) => asked + answered > 0 ? 2 * asked * answered / (asked + answered) : 0;

    private static IEnumerable<(string Stem, float Trust)> StemsOf(TermGroup group) => group.Variants
        .Select(v => (v.Source == VariantSource.Concept ? v.Word : TextAnalyzer.Stem(v.Word), v.Weight))
        .Concat(Lexicon.SynonymsOf(group.Stem).Select(s => (TextAnalyzer.Stem(s), SynonymTrust)));
}
