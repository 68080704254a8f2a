using Bot.Search;

namespace Bot.Answers;

/// <summary>How likely it is, 0 to 1, that the best sentence answers the question.</summary>
internal static class Confidence
{
    public static float Of(ReadQuestion question, Retrieval retrieval, Candidate best)
    {
        _ = question;
        var coverage = Coverage(retrieval, best);
        var known = best.Hit.Signals.First(s => s.Name == "known question").Value;
        return MathF.Min(1, coverage + known);
    }

    /// <summary>Share of the question's meaning (idf of its words) that the sentence's passage holds.</summary>
    private static float Coverage(Retrieval retrieval, Candidate best) => best.Hit.Signals.First(s => s.Name == "passage").Value;
}
