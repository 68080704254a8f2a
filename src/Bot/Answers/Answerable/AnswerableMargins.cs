using Bot.Search;
using Bot.Search.Ranking;

namespace Bot.Answers.Answerable;

/// <summary>How far ahead of the others the best passage and sentence are, and whether they were found on their own.</summary>
internal static class AnswerableMargins
{
    private const int Rivals = 4;

    /// <summary>What <see cref="Of"/> gives, in order.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["keywords", "sentence's keywords", "keywords above the next", "coverage above rivals", "lead of the passage", "lead of the sentence", "agreement"];

    /// <param name="retrieval">What was found.</param>
    /// <param name="best">The best sentence of it.</param>
    /// <param name="passage">Its passage, read for the question.</param>
    /// <param name="question">What is asked.</param>
    public static float[] Of(Retrieval retrieval, Candidate best, PassageReading passage, QuestionReading question)
    {
        var own = best.Hit.Unit.Passage.Index;
        var found = retrieval.Passages.FirstOrDefault(p => p.Passage.Index == own);
        var others = retrieval.Passages.Where(p => p.Passage.Index != own).Take(Rivals).ToList();
        var rival = retrieval.Sentences.FirstOrDefault(s => s.Unit.Passage.Index != own);
        return
        [
            Keywords(found), best.Hit.Signals[0].Value, Keywords(found) - Keywords(others.FirstOrDefault()),
            RankFeatures.Coverage(passage.Best, question.Weights) - others.Select(o => Coverage(o, question, retrieval.Index)).DefaultIfEmpty().Max(),
            found is null || others.Count == 0 ? 0 : found.Score - others[0].Score,
            rival is null ? 0 : best.Hit.Score - rival.Score,
            RankFeatures.Is(retrieval.Passages is [var first, ..] && first.Passage.Index == own),
        ];
    }

    private static float Keywords(PassageHit? hit) => hit?.Signals[0].Value ?? 0;

    private static float Coverage(PassageHit hit, QuestionReading question, SearchIndex index) =>
        RankFeatures.Coverage(PassageReading.Of(hit.Passage.Index, question, index).Best, question.Weights);
}
