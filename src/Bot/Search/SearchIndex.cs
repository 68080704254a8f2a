using Bot.Knowledge;
using Bot.Languages;
using Microsoft.Extensions.AI;

namespace Bot.Search;

/// <summary>
/// An immutable snapshot of everything searchable: passages, their sentences, the questions they are known to answer, by
/// keyword and by embedding. Swapped in whole when the knowledge changes; safe for concurrent use.
/// </summary>
public sealed class SearchIndex
{
    private readonly SentenceAnalysis?[] _sentences;
    private readonly IReadOnlyList<KnownQuestion>?[] _known;
    private readonly int[]?[] _passages;
    private readonly bool _keeps;

    /// <param name="endpoint">The texts in the space of a model behind an endpoint; null when there is none, or not yet.</param>
    internal SearchIndex(SearchUnits units, SearchParts parts, TextVectors? endpoint = null)
    {
        _sentences = new SentenceAnalysis?[units.Sentences.Count];
        _known = new IReadOnlyList<KnownQuestion>?[units.Sentences.Count];
        _passages = new int[]?[units.Passages.Count];
        _keeps = !parts.IsLarge;
        IsKnownThroughout = units.Knowledge.Documents.All(d => d.Questions.Count > 0);
        Units = units;
        AllUnits = parts.IsLarge ? new CandidateUnits([], [], []) : CandidateUnits.All(units);
        Matchers = new WordMatcherPool(parts.Words);
        Parts = parts;
        Concepts = units.Concepts;
        Embeddings = new LatentSemanticEmbeddingGenerator(parts.Model, parts.Vocabulary, Concepts);
        Latent = new TextVectors(Embeddings, parts.SentenceVectors, parts.QuestionVectors);
        Endpoint = endpoint;
        Queries = new QueryBuilder(Concepts, parts.Spellings, parts.Vocabulary);
    }

    public KnowledgeBase Knowledge => Units.Knowledge;

    public IReadOnlyList<Passage> Passages => Units.Passages;

    public IReadOnlyList<SentenceUnit> Sentences => Units.Sentences;

    public ConceptMatcher Concepts { get; }

    public QueryBuilder Queries { get; }

    public IEmbeddingGenerator<string, Embedding<float>> Embeddings { get; }

    /// <summary>Statistics of the sentences with the questions they are known to answer.</summary>
    internal TermStatistics Terms => Parts.ExpandedTerms;

    /// <summary>Whether questions are known for every article.</summary>
    internal bool IsKnownThroughout { get; }

    /// <summary>Every passage and sentence of a small corpus; none of a large one.</summary>
    internal CandidateUnits AllUnits { get; }

    internal WordMatcherPool Matchers { get; }

    internal SearchUnits Units { get; }

    internal SearchParts Parts { get; }

    /// <summary>The texts in the space fitted on them.</summary>
    internal TextVectors Latent { get; }

    internal TextVectors? Endpoint { get; }

    // Analyses are made on first use and kept, but for large corpora. Two threads may make the same one; both are equal and either may stay.

    public SentenceAnalysis AnalysisOf(SentenceUnit unit) =>
        _sentences[unit.Index] ?? Keep(ref _sentences[unit.Index], SentenceAnalysis.Of(unit.Text, Concepts, Parts.Vocabulary));

    /// <summary>The questions a sentence is known to answer.</summary>
    public IReadOnlyList<KnownQuestion> KnownQuestionsOf(SentenceUnit unit) =>
        _known[unit.Index] ?? Keep(ref _known[unit.Index], [.. (unit.Document.Questions.GetValueOrDefault(unit.Sentence.Index) ?? []).Select(q => KnownQuestion.Read(q, Concepts, Parts.Vocabulary))]);

    /// <summary>Vocabulary ids of a passage with its headings, each once.</summary>
    public int[] TermsOf(Passage passage) =>
        _passages[passage.Index] ?? Keep(ref _passages[passage.Index], TextTerms.Of(
            TextAnalyzer.Tokenize($"{SearchUnits.Heading(passage)} {passage.Document[passage.Paragraph.Span]}"), Concepts, Parts.Vocabulary));

    private T Keep<T>(ref T? place, T value)
    {
        if (_keeps)
        {
            place = value;
        }

        return value;
    }
}
