using Bot.Knowledge;
using Microsoft.Extensions.AI;

namespace Bot.Search;

/// <summary>
/// An immutable snapshot of everything searchable: passages, their sentences, the questions they are known to answer, by
/// keyword and by embedding. Swapped in whole when the knowledge changes; safe for concurrent use.
/// </summary>
public sealed class SearchIndex
{
    private readonly IReadOnlyList<KnownQuestion>?[] _known;
    private readonly IReadOnlySet<string>?[] _passageStems;

    internal SearchIndex(SearchUnits units, SearchParts parts)
    {
        _known = new IReadOnlyList<KnownQuestion>?[units.Sentences.Count];
        _passageStems = new IReadOnlySet<string>?[units.Passages.Count];
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

    /// <summary>Idf of words over the sentences with the questions they are known to answer.</summary>
    public KeywordIndex Vocabulary => Parts.Expanded;

    internal SearchUnits Units { get; }

    internal SearchParts Parts { get; }

    /// <summary>The questions a sentence is known to answer; read on first use.</summary>
    public IReadOnlyList<KnownQuestion> KnownQuestionsOf(SentenceUnit unit) =>
        _known[unit.Index] ??= [.. (unit.Document.Questions.GetValueOrDefault(unit.Sentence.Index) ?? []).Select(q => KnownQuestion.Read(q, Concepts))];

    /// <summary>Stems and concept terms of a passage and its headings; read on first use.</summary>
    public IReadOnlySet<string> StemsOf(Passage passage) =>
        _passageStems[passage.Index] ??= KnownQuestion.Read($"{SearchUnits.Heading(passage)} {passage.Document[passage.Paragraph.Span]}", Concepts).Stems;
}
