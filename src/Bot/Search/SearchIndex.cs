using Bot.Knowledge;
using Bot.Languages;
using Bot.Search.Corpus;
using Bot.Search.Vectors;
using Microsoft.Extensions.AI;

namespace Bot.Search;

/// <summary>
/// An immutable snapshot of everything searchable: passages, their sentences, the questions they are known to answer, by
/// keyword and by embedding. Swapped in whole when the knowledge changes; safe for concurrent use.
/// </summary>
public sealed class SearchIndex
{
    private readonly SentenceAnalysis?[] _sentences;
    private readonly KnownQuestion[]?[] _known;
    private readonly int[]?[] _passages;
    private readonly bool _keeps;
    private readonly Means _means;

    /// <param name="endpoint">The texts in the space of a model behind an endpoint; null when there is none, or not yet.</param>
    /// <param name="corpus">Where the passages are, when they are not in memory; <paramref name="units"/> has none then.</param>
    internal SearchIndex(SearchUnits units, SearchParts parts, TextVectors? endpoint = null, CorpusReader? corpus = null)
        : this(units, parts, Means.Of(units, parts), endpoint) => Corpus = corpus;

    private SearchIndex(SearchUnits units, SearchParts parts, Means means, TextVectors? endpoint)
    {
        _sentences = new SentenceAnalysis?[units.Sentences.Count];
        _known = new KnownQuestion[]?[units.Sentences.Count];
        _passages = new int[]?[units.Passages.Count];
        _keeps = !parts.IsLarge;
        _means = means;
        Units = units;
        Parts = parts;
        Lengths = means.Vectors is { } vectors ? new TextLengths(vectors, parts.Words, parts.Texts) : null;
        Endpoint = endpoint;
    }

    public KnowledgeBase Knowledge => Units.Knowledge;

    public IReadOnlyList<Passage> Passages => Units.Passages;

    public IReadOnlyList<SentenceUnit> Sentences => Units.Sentences;

    public ConceptMatcher Concepts => Units.Concepts;

    public QueryBuilder Queries => _means.Queries;

    public IEmbeddingGenerator<string, Embedding<float>> Embeddings => _means.Latent.Generator;

    /// <summary>Statistics of the sentences with the questions they are known to answer.</summary>
    internal TermStatistics Terms => Parts.ExpandedTerms;

    /// <summary>Every passage and sentence of a small corpus; none of a large one.</summary>
    internal CandidateUnits AllUnits => _means.AllUnits;

    internal WordMatcherPool Matchers => _means.Matchers;

    internal SearchUnits Units { get; }

    internal SearchParts Parts { get; }

    /// <summary>The texts in the space fitted on them.</summary>
    internal TextVectors Latent => _means.Latent;

    internal TextVectors? Endpoint { get; }

    /// <summary>The learned vectors of its terms; null where the bot comes without.</summary>
    internal TermVectors? Vectors => _means.Vectors;

    /// <summary>Lengths of the texts' sums of them.</summary>
    internal TextLengths? Lengths { get; }

    /// <summary>Where the passages are read from for each query; null when this index has them.</summary>
    internal CorpusReader? Corpus { get; }

    /// <summary>Set when this index has only what one query needs of a larger one.</summary>
    internal Narrowed? Narrowed { get; private init; }

    /// <summary>What a query needs of this index, with the statistics of the whole.</summary>
    internal SearchIndex Narrow(SearchUnits units, SearchParts parts, Narrowed narrowed) => new(units, parts, _means, Endpoint) { Narrowed = narrowed };

    /// <summary>This index, or where the passages are not in memory an index of those that bear on some words.</summary>
    public async Task<SearchIndex> AroundAsync(string words, CancellationToken cancellationToken) => Corpus is null
        ? this
        : await Corpus.NarrowAsync(this, Queries.Build(words), Latent, ReadOnlyMemory<float>.Empty, null, cancellationToken);

    /// <summary>The same sentence of the same article here; null when it is not.</summary>
    internal SentenceUnit? Find(SentenceUnit? other) => other is null
        ? null
        : Sentences.FirstOrDefault(unit => unit.Sentence.Index == other.Sentence.Index && unit.Document.Id == other.Document.Id && unit.Document.Revision == other.Document.Revision);

    // Analyses are made on first use and kept, but for large corpora. Two threads may make the same one; both are equal and either may stay.

    public SentenceAnalysis AnalysisOf(SentenceUnit unit) =>
        _sentences[unit.Index] ?? Keep(ref _sentences[unit.Index], SentenceAnalysis.Of(unit.Text, Concepts, Parts.Vocabulary));

    /// <summary>The questions a sentence is known to answer.</summary>
    internal KnownQuestion[] KnownQuestionsOf(SentenceUnit unit) =>
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

    /// <summary>What an index narrowed to one query shares with the whole.</summary>
    private sealed record Means(CandidateUnits AllUnits, WordMatcherPool Matchers, TextVectors Latent, QueryBuilder Queries, TermVectors? Vectors)
    {
        public static Means Of(SearchUnits units, SearchParts parts) => new(
            parts.IsLarge ? new CandidateUnits([], [], []) : CandidateUnits.All(units),
            new WordMatcherPool(parts.Words),
            new TextVectors(new LatentSemanticEmbeddingGenerator(parts.Model, parts.Vocabulary, units.Concepts), parts.SentenceVectors, parts.QuestionVectors),
            new QueryBuilder(units.Concepts, parts.Spellings, parts.Vocabulary),
            WordVectors.Shipped is { } vectors ? new TermVectors(vectors, parts.Vocabulary) : null);
    }
}
