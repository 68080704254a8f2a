using Bot.Languages;

namespace Bot.Search.Ranking;

/// <summary>What a word of the corpus has to do with a question.</summary>
/// <param name="Group">The question's word that it is like, an index among the query's groups; -1 for none.</param>
/// <param name="Strength">How like, 0 to 1.</param>
/// <param name="Meaning">Its stem's number in <see cref="QuestionMeaning"/>; -1 for none.</param>
internal readonly record struct QuestionWord(int Group, float Strength, WordTraits Traits, int Meaning)
{
    private const float Asked = 0.5f;

    /// <summary>Whether it is taken for one of the question's own.</summary>
    public bool IsAsked => Strength >= Asked;
}
