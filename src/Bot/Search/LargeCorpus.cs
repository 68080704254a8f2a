namespace Bot.Search;

/// <summary>Scores the best passages of a large corpus and their sentences by reading their words.</summary>
internal static class LargeCorpus
{
    /// <summary>How many sentences are taken in for their vectors alone, where an endpoint's model embeds them.</summary>
    public const int Nearest = 50;

    /// <summary>How many passages go on to the signals of sentences and the learned ranker.</summary>
    private const int Kept = 40;

    /// <summary>Shares of what the query could have at most, by position among the units.</summary>
    /// <param name="always">Passages that are looked at in any case.</param>
    public static (CandidateUnits Units, float[] Passages, float[] Sentences, float[] Expanded) Score(SearchIndex index, Query query, IEnumerable<int> always)
    {
        int[] read = index.Narrowed?.Passages ?? [.. FirstStage.Find(index.Parts.Passages, query).Union(always).Order()];
        var matcher = index.Matchers.Rent(query);
        var scores = Passages(index, query, read, matcher);
        var kept = TopOf.All(read.Length, Kept, p => scores[p]).Union(always.Select(p => Array.BinarySearch(read, p))).Order().ToArray();
        var units = CandidateUnits.Of(index.Units, Array.ConvertAll(kept, p => read[p]));
        var sentences = Sentences(index, query, units, matcher);
        index.Matchers.Return(matcher);
        return (units, Array.ConvertAll(kept, p => scores[p]), sentences, Expanded(index, units, sentences));
    }

    private static float[] Passages(SearchIndex index, Query query, int[] passages, WordMatcher matcher)
    {
        var scorer = new UnitScorer(query, index.Parts.PassageTerms, matcher);
        var ceiling = Ceiling(query, index.Parts.PassageTerms);
        return Array.ConvertAll(passages, p =>
        {
            scorer.Add(index.Parts.Texts[index.Sentences.Count + p]);
            scorer.Add(index.Parts.Texts.Range(index.Units.FirstSentence[p], index.Units.FirstSentence[p + 1]));
            return scorer.Take(p) / ceiling;
        });
    }

    private static float[] Sentences(SearchIndex index, Query query, CandidateUnits units, WordMatcher matcher)
    {
        var scorer = new UnitScorer(query, index.Parts.SentenceTerms, matcher);
        var ceiling = Ceiling(query, index.Parts.SentenceTerms);
        return Array.ConvertAll(units.Sentences, s =>
        {
            scorer.Add(index.Parts.Texts[s]);
            return scorer.Take(s) / ceiling;
        });
    }

    /// <summary>A sentence expanded by its known questions is at least as good as bare; where none are known it has no score.</summary>
    private static float[] Expanded(SearchIndex index, CandidateUnits units, float[] sentences) =>
        index.Parts.Questions.Count == 0 ? new float[units.Sentences.Length] : sentences;

    private static float Ceiling(Query query, TermStatistics statistics) =>
        QueryCeiling.Of(query, t => statistics.FrequencyOf(t) > 0, statistics.IdfOf);
}
