using Bot.Knowledge;
using Microsoft.Extensions.AI;

namespace Bot.Search;

/// <summary>
/// An immutable snapshot of everything searchable: passages, their sentences, the questions they are known to answer, by
/// keyword and by embedding. Swapped in whole when the knowledge changes; safe for concurrent use.
/// </summary>
public sealed class SearchIndex
{
    internal SearchIndex(SearchUnits units, SearchParts parts)
    {
        Units = units;
        Parts = parts;
        Concepts = units.Concepts;
        Embeddings = new LatentSemanticEmbeddingGenerator(parts.Model, Concepts);
        Queries = new QueryBuilder(Concepts, units.Spellings, parts.Sentences);
    }

    public KnowledgeBase Knowledge => Units.Knowledge;

    public IReadOnlyList<Passage> Passages => Units.Passages;

    public IReadOnlyList<SentenceUnit> Sentences => Units.Sentences;

    public ConceptMatcher Concepts { get; }

    public QueryBuilder Queries { get; }

    public IEmbeddingGenerator<string, Embedding<float>> Embeddings { get; }

    internal SearchUnits Units { get; }

    internal SearchParts Parts { get; }
}
