using Bot.Knowledge;

namespace Bot.Search;

/// <summary>A sentence found for a query, best first in any list; scores compare within one query only.</summary>
/// <param name="Explain">Gives the signals, for those who want to see them.</param>
public sealed record Hit(SentenceUnit Unit, float Score, Func<IReadOnlyList<Signal>> Explain)
{
    /// <summary>What the score is made of: it is their weighted sum.</summary>
    public IReadOnlyList<Signal> Signals => Explain();
}

/// <summary>A passage found for a query.</summary>
/// <param name="Explain">Gives the signals, for those who want to see them.</param>
public sealed record PassageHit(Passage Passage, float Score, Func<IReadOnlyList<Signal>> Explain)
{
    /// <inheritdoc cref="Hit.Signals"/>
    public IReadOnlyList<Signal> Signals => Explain();
}

/// <summary>One signal's part in a score.</summary>
/// <param name="Value">About 0 to 1.</param>
public sealed record Signal(string Name, float Value, float Weight)
{
    public float Part => Value * Weight;
}

/// <summary>What a query found.</summary>
public sealed record Retrieval(SearchIndex Index, Query Query, IReadOnlyList<PassageHit> Passages, IReadOnlyList<Hit> Sentences)
{
    /// <summary>The same with one passage left out, as if the articles did not have it.</summary>
    /// <param name="passage">Its index.</param>
    internal Retrieval Without(int passage) => this with
    {
        Passages = [.. Passages.Where(p => p.Passage.Index != passage)],
        Sentences = [.. Sentences.Where(s => s.Unit.Passage.Index != passage)],
    };
}
