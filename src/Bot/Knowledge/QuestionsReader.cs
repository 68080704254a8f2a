namespace Bot.Knowledge;

/// <summary>Reads the questions files of one article; each item names its sentence by the opening words.</summary>
internal sealed class QuestionsReader(Document document)
{
    private readonly SortedDictionary<int, List<string>> questions = [];

    public IReadOnlyDictionary<int, IReadOnlyList<string>> Questions =>
        questions.ToDictionary(pair => pair.Key, pair => (IReadOnlyList<string>)pair.Value);

    /// <summary>An item whose sentence is missing, unknown or ambiguous is left out.</summary>
    public void Read(YamlFile file, List<IngestProblem> problems)
    {
        foreach (var item in file.Items(problems))
        {
            item.Expect("sentence", "ar", "en");
            if (item.Required("sentence") is { } opening && Sentence(item, opening) is { } sentence)
            {
                Add(item, sentence.Index);
            }
        }
    }

    private void Add(YamlItem item, int sentence)
    {
        List<string> asked = [.. item.Texts("ar").Concat(item.Texts("en")).Select(question => question.Value)];
        if (asked.Count == 0)
        {
            item.Report(item.Line, "no question: ar or en expected");
            return;
        }

        questions[sentence] = questions.TryGetValue(sentence, out var earlier) ? [.. earlier.Union(asked)] : [.. asked.Distinct()];
    }

    private Sentence? Sentence(YamlItem item, ItemText opening)
    {
        var found = document.Paragraphs
            .SelectMany(paragraph => paragraph.Sentences)
            .Where(sentence => document.Text.AsSpan(sentence.Span.Start, sentence.Span.Length).StartsWith(opening.Value))
            .ToList();
        if (found.Count != 1)
        {
            item.Report(opening.Line, Mistake(opening.Value, found.Count));
        }

        return found.Count == 1 ? found[0] : null;
    }

    private string Mistake(string opening, int found) => found switch
    {
        > 1 => $"{found} sentences begin with \"{opening}\"; give more words",
        _ when document.Text.Contains(opening, StringComparison.Ordinal) => $"\"{opening}\" stands in the article, but not at the beginning of a sentence",
        _ => $"\"{opening}\" is not in the article",
    };
}
