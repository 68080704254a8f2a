namespace Bot.Knowledge;

/// <summary>Reads the files of questions that one article does not answer.</summary>
internal sealed class UnansweredReader
{
    private readonly List<string> questions = [];

    public IReadOnlyList<string> Questions => [.. questions.Distinct()];

    /// <summary>An item without a question is left out.</summary>
    public void Read(YamlFile file, List<IngestProblem> problems)
    {
        foreach (var item in file.Items(problems))
        {
            item.Expect("about", "ar", "en");
            List<string> asked = [.. item.Texts("ar").Concat(item.Texts("en")).Select(question => question.Value)];
            if (asked.Count == 0)
            {
                item.Report(item.Line, "no question: ar or en expected");
            }

            questions.AddRange(asked);
        }
    }
}
