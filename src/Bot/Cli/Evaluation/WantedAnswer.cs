namespace Bot.Cli.Evaluation;

/// <summary>How much of the wanted answer, 0 to 1, stands in a text.</summary>
internal static class WantedAnswer
{
    private const int HeadlineWords = 12;

    public static double In(EvaluationQuestion question, string text) => question switch
    {
        { Match: "all" } => question.Answer.Average(a => ComparedText.Holds(text, a) ? 1.0 : 0),
        { Kind: "list" } => question.Answer.Average(item => HoldsAny(text, item.Split('|')) ? 1.0 : 0),
        { Kind: "quote" } when WantsEveryWord(question) => question.Answer.All(ComparedText.StripFootnotes(text).Contains) ? 1 : 0,
        { Kind: "yesno" } => HoldsAny(text, question.Answer.Where(a => a is not ("نعم" or "لا"))) ? 1 : 0,
        _ => HoldsAny(text, question.Answer) ? 1 : 0,
    };

    /// <summary>In the first words of a reply or in a part of it marked by **bold**.</summary>
    public static double InHeadline(EvaluationQuestion question, string reply)
    {
        var bold = reply.Split("**").Where((_, i) => i % 2 == 1);
        return bold.Prepend(string.Join(' ', ComparedText.Words(reply).Take(HeadlineWords))).Max(part => In(question, part));
    }

    /// <summary>The development sets (ids d…) want the quoted words letter by letter, other sets any of the wordings.</summary>
    private static bool WantsEveryWord(EvaluationQuestion question) =>
        question is not { Match: null, AltEvidence: null } || question.Id.StartsWith('d');

    private static bool HoldsAny(string text, IEnumerable<string> answers) => answers.Any(a => ComparedText.Holds(text, a));
}
