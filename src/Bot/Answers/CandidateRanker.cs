using Bot.Search;

namespace Bot.Answers;

/// <summary>Orders the retrieved sentences by how well they fit what the question wants.</summary>
internal sealed class CandidateRanker
{
    /// <summary>Only where questions are known: elsewhere the learned ranker has seen to it.</summary>
    private const float TypedBonus = 0.12f;
    private const float KnownKindBonus = 0.3f;

    private readonly ReadQuestion _question;
    private readonly Retrieval _retrieval;
    private readonly TermSet _asked;

    private CandidateRanker(ReadQuestion question, Retrieval retrieval)
    {
        _question = question;
        _retrieval = retrieval;
        _asked = new TermSet(retrieval.Query.Groups.Where(g => !g.FromHistory).SelectMany(g => g.Variants).Select(v => v.Stem));
        Meaning = new Meaning(retrieval.Query, retrieval.Index.Terms);
    }

    private Meaning Meaning { get; }

    /// <summary>Best first.</summary>
    public static List<Candidate> Rank(ReadQuestion question, Retrieval retrieval)
    {
        var ranker = new CandidateRanker(question, retrieval);
        return [.. retrieval.Sentences.Select(ranker.Consider).OrderByDescending(c => c.Score).ThenBy(c => c.Hit.Unit.Index)];
    }

    private Candidate Consider(Hit hit)
    {
        var view = new SentenceView(hit.Unit, _retrieval.Index, _asked);
        var finder = new AnswerSpanFinder(view, _question.Kind, _retrieval.Index.Concepts);
        var known = KnownQuestions.Of(_retrieval.Index.KnownQuestionsOf(hit.Unit), _question.Kind, Meaning);
        var score = hit.Score + (finder.HasTyped && hit.Unit.Document.Questions.Count > 0 ? TypedBonus : 0) + (KnownKindBonus * known.ClosestOfKind);
        return new Candidate(hit, view, finder, known, Meaning, score);
    }
}
