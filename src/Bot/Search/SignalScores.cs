namespace Bot.Search;

/// <summary>Every signal of one query over one index, as arrays by unit, and their weighted sums.</summary>
internal sealed class SignalScores
{
    private readonly SearchIndex _index;
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

    private SignalScores(SearchIndex index, Query query, TextVectors vectors, ReadOnlySpan<float> vector, QueryContext context)
    {
        _index = index;
        _passage = Keywords(index.Parts.Passages, query);
        _sentence = Keywords(index.Parts.Sentences, query);
        _question = Questions(index, query, vectors, vector);
        _embedding = Similarities(index, vectors, vector);
        _context = Near(index, context.Near);
        _expanded = index.Units.Questions.Count == 0 ? new float[_sentence.Length] : Keywords(index.Parts.Expanded, query);
        _bestExpanded = Best(_expanded);
        _bestSentence = Best(_sentence);
        _bestQuestion = Best(_question);
        _bestEmbedding = Best(_embedding);
    }

    public static SignalScores Of(SearchIndex index, Query query, TextVectors vectors, ReadOnlySpan<float> vector, QueryContext context) =>
        new(index, query, vectors, vector, context);

    public float PassageScore(int p) =>
        (RankFusion.PassageKeywords * _passage[p]) + (RankFusion.PassageBestSentence * _bestSentence[p])
        + (RankFusion.PassageEmbedding * _bestEmbedding[p]) + (RankFusion.PassageQuestion * _bestQuestion[p]) + (RankFusion.PassageExpanded * _bestExpanded[p]);

    public float SentenceScore(int s) => SentenceScore(s, _index.Sentences[s].Passage.Index);

    public IReadOnlyList<Signal> PassageSignals(int p) =>
    [
        new("keywords", _passage[p], RankFusion.PassageKeywords),
        new("best sentence", _bestSentence[p], RankFusion.PassageBestSentence),
        new("embedding", _bestEmbedding[p], RankFusion.PassageEmbedding),
        new("known question", _bestQuestion[p], RankFusion.PassageQuestion),
        new("expanded", _bestExpanded[p], RankFusion.PassageExpanded),
    ];

    public IReadOnlyList<Signal> SentenceSignals(int s) =>
    [
        new("keywords", _sentence[s], RankFusion.SentenceKeywords),
        new("passage", _passage[_index.Sentences[s].Passage.Index], RankFusion.SentencePassage),
        new("known question", _question[s], RankFusion.SentenceQuestion),
        new("embedding", _embedding[s], RankFusion.SentenceEmbedding),
        new("expanded", _expanded[s], RankFusion.SentenceExpanded),
        new("conversation", _context[s], RankFusion.SentenceContext),
    ];

    private float SentenceScore(int s, int passage) =>
        (RankFusion.SentenceKeywords * _sentence[s]) + (RankFusion.SentencePassage * _passage[passage])
        + (RankFusion.SentenceQuestion * _question[s])
        + (RankFusion.SentenceEmbedding * _embedding[s]) + (RankFusion.SentenceContext * _context[s]) + (RankFusion.SentenceExpanded * _expanded[s]);

    private static float[] Keywords(KeywordIndex index, Query query)
    {
        var scores = new float[index.Count];
        index.Score(query, scores);
        var ceiling = index.Ceiling(query);
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] /= ceiling;
        }

        return scores;
    }

    private static float[] Similarities(SearchIndex index, TextVectors vectors, ReadOnlySpan<float> vector)
    {
        var scores = new float[index.Sentences.Count];
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = MathF.Max(0, vectors.Sentences.Similarity(i, vector));
        }

        return scores;
    }

    private static float[] Questions(SearchIndex index, Query query, TextVectors vectors, ReadOnlySpan<float> vector)
    {
        var scores = new float[index.Sentences.Count];
        var keywords = Keywords(index.Parts.Questions, query);
        for (var q = 0; q < keywords.Length; q++)
        {
            var score = (0.7f * keywords[q]) + (0.3f * MathF.Max(0, vectors.Questions.Similarity(q, vector)));
            var sentence = index.Units.Questions[q].Sentence;
            scores[sentence] = MathF.Max(scores[sentence], score);
        }

        return scores;
    }

    private static float[] Near(SearchIndex index, SentenceUnit? near)
    {
        var scores = new float[index.Sentences.Count];
        for (var distance = -3; near is not null && distance <= 3; distance++)
        {
            var s = near.Index + distance;
            if (s >= 0 && s < scores.Length && index.Sentences[s].Document == near.Document)
            {
                scores[s] = 1f / (1 + Math.Abs(distance));
            }
        }

        return scores;
    }

    private float[] Best(float[] bySentence)
    {
        var best = new float[_index.Passages.Count];
        foreach (var unit in _index.Sentences)
        {
            best[unit.Passage.Index] = MathF.Max(best[unit.Passage.Index], bySentence[unit.Index]);
        }

        return best;
    }
}
