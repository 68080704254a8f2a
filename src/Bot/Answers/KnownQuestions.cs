using Bot.Languages;
using Bot.Search;

namespace Bot.Answers;

/// <summary>Compares a question with those that a sentence is known to answer.</summary>
/// <param name="Closest">Likeness to the closest of them, 0 to 1.</param>
/// <param name="ClosestOfKind">Likeness to the closest that asks for the same kind of thing.</param>
/// <param name="AnyOfKind">Whether one of them asks for that kind.</param>
internal readonly record struct KnownQuestions(float Closest, float ClosestOfKind, bool AnyOfKind)
{
    public static KnownQuestions Of(SentenceUnit unit, QuestionKind kind, Retrieval retrieval)
    {
        var result = default(KnownQuestions);
        var wanted = retrieval.Query.Groups.SelectMany(g => g.Variants).Select(v => v.Terms[0]).ToHashSet();
        foreach (var known in retrieval.Index.KnownQuestionsOf(unit))
        {
            var likeness = Likeness(known, wanted, retrieval);
            var ofKind = known.Kind == kind;
            result = new KnownQuestions(
                MathF.Max(result.Closest, likeness),
                ofKind ? MathF.Max(result.ClosestOfKind, likeness) : result.ClosestOfKind,
                result.AnyOfKind || ofKind);
        }

        return result;
    }

    /// <summary>Harmonic mean of how much of either question, by idf, the other holds.</summary>
    private static float Likeness(KnownQuestion known, HashSet<string> wanted, Retrieval retrieval)
    {
        var vocabulary = retrieval.Index.Vocabulary;
        var asked = Meaning.Share(retrieval.Query, vocabulary, known.Stems);
        var (shared, all) = (0f, 0f);
        foreach (var stem in known.Content)
        {
            var idf = vocabulary.IdfOf(stem);
            all += idf;
            shared += wanted.Contains(stem) ? idf : 0;
        }

        var answered = all > 0 ? shared / all : 0;
        return asked + answered > 0 ? 2 * asked * answered / (asked + answered) : 0;
    }
}
