namespace Bot.Search;

/// <summary>A question as the index sees it: one group of terms for each of its words that carry meaning.</summary>
/// <param name="Text">The question itself.</param>
public sealed record Query(string Text, IReadOnlyList<TermGroup> Groups);

/// <summary>One word (or name) of the question and everything that may stand for it in a text; variant 0 is the word itself.</summary>
/// <param name="Stem">Stem of the word itself, or its concept term.</param>
/// <param name="Weight">Its share in the score, 1 for a plain word.</param>
public sealed record TermGroup(string Word, string Stem, float Weight, IReadOnlyList<Variant> Variants)
{
    /// <summary>True for words that come from earlier messages of the conversation.</summary>
    public bool FromHistory { get; init; }

    /// <summary>True for a word of a name that a concept of the query stands for.</summary>
    public bool IsCovered { get; init; }

    /// <summary>Whether the articles hold the word in any of its variants.</summary>
    public bool IsKnown => Variants.Any(v => v.Stem != Vocabulary.Unknown);
}

/// <summary>A way a word may appear in a text.</summary>
/// <param name="Source">Why it may stand for the word.</param>
/// <param name="Weight">Trust, 0 to 1.</param>
/// <param name="Terms">Vocabulary ids: the stem first, then its 4-grams; <see cref="Vocabulary.Unknown"/> for those not in the articles.</param>
public sealed record Variant(VariantSource Source, string Word, float Weight, int[] Terms)
{
    public int Stem => Terms[0];
}

/// <summary>Where a <see cref="Variant"/> comes from.</summary>
public enum VariantSource
{
    Word,
    Dialect,
    Synonym,
    Spelling,
    Dictionary,
    Concept,
}
