using Bot.Languages;
using Bot.Search;

namespace Bot.Answers.Answerable;

/// <summary>
/// How likely the best sentence is to answer where questions are known beside its article, by a few weighed signs: above all, whether the
/// sentence is known to answer a question for the same kind of thing. Fitted on tests/Bot.Evaluation/Data/questions.jsonl, the costs set by hand.
/// </summary>
internal static class KnownRules
{
    private const float NameLikeness = 0.1f;
    private const float OnTopicShare = 0.25f;
    private const float OffTopicCost = 1f;

    /// <summary>The logarithm of the odds.</summary>
    public static float LogOdds(ReadQuestion question, Retrieval retrieval, Candidate best)
    {
        var wantsNumber = question.Kind is QuestionKind.When or QuestionKind.HowMany;
        return 0.11f
            + (1.17f * best.Known.ClosestOfKind)
            + (0.28f * best.Known.Closest)
            - (IsKnownForKind(question, best) && !AskedThing.IsUnknown(question, retrieval) && AskedThing.IsCounted(question, retrieval, best) ? 0 : MissingKind(question))
            - (wantsNumber && !best.Typed ? 0.92f : 0)
            - (OffTopicCost * OffTopic(retrieval, best));
    }

    /// <summary>How far, 0 to 1, the question's words are from those of the passage and of the questions it is known to answer.</summary>
    private static float OffTopic(Retrieval retrieval, Candidate best)
    {
        if (retrieval.Query.Groups.Any(g => g.FromHistory))
        {
            return 0;
        }

        var known = retrieval.Index.KnownQuestionsOf(best.Hit.Unit).SelectMany(q => q.Terms);
        var share = best.Meaning.Share([.. retrieval.Index.TermsOf(best.Hit.Unit.Passage), .. known]);
        return MathF.Max(0, 1 - (share / OnTopicShare));
    }

    /// <summary>A name is one among several in a sentence; only a question like this one tells that it is the name asked for.</summary>
    private static bool IsKnownForKind(ReadQuestion question, Candidate best) =>
        question.Kind == QuestionKind.Name ? best.Known.ClosestOfKind > NameLikeness : best.Known.AnyOfKind;

    /// <summary>What it costs that the sentence is known for no question of this kind.</summary>
    private static float MissingKind(ReadQuestion question) =>
        QuestionReader.IsStrict(question.Text, question.Kind) ? 1.47f : question.Kind is QuestionKind.How or QuestionKind.YesNo ? 0.31f : 0;
}
