using Bot.Languages;
using Bot.Search;

namespace Bot.Answers;

/// <summary>Compares a question with those that a sentence is known to answer.</summary>
/// <param name="ClosestOfKind">Likeness, 0 to 1, to the closest that asks for the same kind of thing.</param>
/// <param name="AnyOfKind">Whether one of them asks for that kind.</param>
internal readonly record struct KnownQuestions(float ClosestOfKind, bool AnyOfKind)
{
    public static KnownQuestions Of(ReadOnlySpan<KnownQuestion> known, QuestionKind kind, Meaning meaning)
    {
        var result = default(KnownQuestions);
        foreach (var question in known)
        {
            if (question.Kind == kind)
            {
                result = new KnownQuestions(MathF.Max(result.ClosestOfKind, Likeness(question, meaning)), AnyOfKind: true);
            }
        }

        return result;
    }

    /// <summary>Harmonic mean of how much of either question the other holds.</summary>
    private static float Likeness(KnownQuestion known, Meaning meaning)
    {
        // Most share no word.
        if (meaning.Share(known.Terms) is not (> 0 and var asked))
        {
            return 0;
        }

        var answered = meaning.Reverse(known.Content);
        return 2 * asked * answered / (asked + answered);
    }
}
