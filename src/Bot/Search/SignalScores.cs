namespace Bot.Search;

/// <summary>Every signal of one query over the candidates, as arrays by their position, and their weighted sums.</summary>
internal sealed class SignalScores
{
    private readonly float[] _passage;
    private readonly float[] _sentence;
    private readonly float[] _question;
    private readonly float[] _embedding;
    private readonly float[] _context;
    private readonly float[] _expanded;
    private readonly float[] _bestExpanded;
    private readonly float[] _bestSentence;
    private readonly float[] _bestQuestion;
    private readonly float[] _bestEmbedding;
    private readonly float[] _learnedPassage;
    private readonly float[] _learnedSentence;

    private SignalScores(SearchIndex index, Query query, TextVectors vectors, ReadOnlySpan<float> vector, QueryContext context)
    {
        var asked = new QueryVector(vector);
        var known = index.Narrowed?.Known ?? KnownQuestionScores.Of(index, query, vectors.Questions, asked);
        (Units, _passage, _sentence, _expanded) = index.Parts.IsLarge
            ? LargeCorpus.Score(index, query, Always(index, known.Select(score => score.Sentence).Concat(Nearest(index, vectors, vector)), context))
            : SmallCorpus(index, query);
        _question = ByPosition(known);
        _embedding = index.Narrowed is { } narrowed ? Array.ConvertAll(Units.Sentences, s => narrowed.Similarities.GetValueOrDefault(s)) : Similarities(vectors.Sentences, asked);
        _context = Near(index, context.Near);
        _bestExpanded = Best(_expanded);
        _bestSentence = Best(_sentence);
        _bestQuestion = Best(_question);
        _bestEmbedding = Best(_embedding);
        _learnedPassage = new float[_passage.Length];
        _learnedSentence = new float[_sentence.Length];
    }

    public CandidateUnits Units { get; }

    public static SignalScores Of(SearchIndex index, Query query, TextVectors vectors, ReadOnlySpan<float> vector, QueryContext context) =>
        new(index, query, vectors, vector, context);

    /// <summary>Sets what the learned ranker adds, by position among the candidates.</summary>
    public void Learn(float[] passages, float[] sentences)
    {
        passages.CopyTo(_learnedPassage, 0);
        sentences.CopyTo(_learnedSentence, 0);
    }

    public float PassageKeywords(int p) => _passage[p];

    public float BestSentenceKeywords(int p) => _bestSentence[p];

    public ReadOnlySpan<float> SentenceKeywords(int first, int count) => _sentence.AsSpan(first, count);

    /// <param name="p">Position among the candidates, here and below.</param>
    public float PassageScore(int p) =>
        _learnedPassage[p] + (RankFusion.PassageKeywords * _passage[p]) + (RankFusion.PassageBestSentence * _bestSentence[p])
        + (RankFusion.PassageEmbedding * _bestEmbedding[p]) + (RankFusion.PassageQuestion * _bestQuestion[p]) + (RankFusion.PassageExpanded * _bestExpanded[p]);

    public float SentenceScore(int s) =>
        _learnedSentence[s] + (RankFusion.SentenceLearnedPassage * _learnedPassage[Units.PassageOf[s]]) + (RankFusion.SentenceKeywords * _sentence[s]) + (RankFusion.SentencePassage * _passage[Units.PassageOf[s]])
        + (RankFusion.SentenceQuestion * _question[s])
        + (RankFusion.SentenceEmbedding * _embedding[s]) + (RankFusion.SentenceContext * _context[s]) + (RankFusion.SentenceExpanded * _expanded[s]);

    public IReadOnlyList<Signal> PassageSignals(int p) =>
    [
        new("keywords", _passage[p], RankFusion.PassageKeywords),
        new("best sentence", _bestSentence[p], RankFusion.PassageBestSentence),
        new("embedding", _bestEmbedding[p], RankFusion.PassageEmbedding),
        new("known question", _bestQuestion[p], RankFusion.PassageQuestion),
        new("expanded", _bestExpanded[p], RankFusion.PassageExpanded),
        new("learned", _learnedPassage[p], 1),
    ];

    public IReadOnlyList<Signal> SentenceSignals(int s) =>
    [
        new("keywords", _sentence[s], RankFusion.SentenceKeywords),
        new("passage", _passage[Units.PassageOf[s]], RankFusion.SentencePassage),
        new("known question", _question[s], RankFusion.SentenceQuestion),
        new("embedding", _embedding[s], RankFusion.SentenceEmbedding),
        new("expanded", _expanded[s], RankFusion.SentenceExpanded),
        new("conversation", _context[s], RankFusion.SentenceContext),
        new("learned", _learnedSentence[s], 1),
        new("learned of the passage", _learnedPassage[Units.PassageOf[s]], RankFusion.SentenceLearnedPassage),
    ];

    /// <summary>Passages that are looked at even if the first stage does not find them.</summary>
    private static IEnumerable<int> Always(SearchIndex index, IEnumerable<int> sentences, QueryContext context) =>
        sentences.Select(s => index.Sentences[s].Passage.Index).Concat(context.Within is null ? [] : [context.Within.Index]);

    /// <summary>By a model behind an endpoint alone: the space fitted on a large corpus has no vectors.</summary>
    private static IReadOnlyList<int> Nearest(SearchIndex index, TextVectors vectors, ReadOnlySpan<float> vector) =>
        index.Narrowed is { } narrowed ? narrowed.Nearest : (vectors == index.Endpoint ? vectors.Sentences.Nearest(vector, LargeCorpus.Nearest) : []);

    private static (CandidateUnits Units, float[] Passages, float[] Sentences, float[] Expanded) SmallCorpus(SearchIndex index, Query query)
    {
        var sentences = index.Parts.Sentences.Shares(query);
        var expanded = index.Parts.Questions.Count == 0 ? new float[sentences.Length] : index.Parts.Expanded.Shares(query);
        return (index.AllUnits, index.Parts.Passages.Shares(query), sentences, expanded);
    }

    private float[] ByPosition(List<(int Sentence, float Score)> known)
    {
        var scores = new float[Units.Sentences.Length];
        foreach (var (sentence, score) in known)
        {
            if (Units.PositionOf(sentence) is >= 0 and var position)
            {
                scores[position] = score;
            }
        }

        return scores;
    }

    private float[] Similarities(VectorIndex vectors, QueryVector asked)
    {
        var scores = new float[Units.Sentences.Length];
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = MathF.Max(0, vectors.Similarity(Units.Sentences[i], asked));
        }

        return scores;
    }

    private float[] Near(SearchIndex index, SentenceUnit? near)
    {
        var scores = new float[Units.Sentences.Length];
        for (var distance = -3; near is not null && distance <= 3; distance++)
        {
            var s = Units.PositionOf(near.Index + distance);
            if (s >= 0 && index.Sentences[near.Index + distance].Document == near.Document)
            {
                scores[s] = 1f / (1 + Math.Abs(distance));
            }
        }

        return scores;
    }

    private float[] Best(float[] bySentence)
    {
        var best = new float[Units.Passages.Length];
        for (var s = 0; s < bySentence.Length; s++)
        {
            best[Units.PassageOf[s]] = MathF.Max(best[Units.PassageOf[s]], bySentence[s]);
        }

        return best;
    }
}
