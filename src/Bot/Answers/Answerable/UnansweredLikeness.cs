namespace Bot.Answers.Answerable;

/// <summary>How like a question is to the closest of those that are known to have no answer, 0 to 1.</summary>
/// <param name="Plain">By letters.</param>
/// <param name="SoftOfKind">By letters or meaning, to those that ask for the same kind of thing.</param>
internal readonly record struct UnansweredLikeness(float Plain, float SoftOfKind)
{
    /// <summary>Where none are known: the mean of the questions that the model learned from, which speaks neither for an answer nor against.</summary>
    public static readonly UnansweredLikeness Unknown = new(0.39f, 0.48f);

    public UnansweredLikeness Or(float plain, float softOfKind) => new(MathF.Max(Plain, plain), MathF.Max(SoftOfKind, softOfKind));
}
