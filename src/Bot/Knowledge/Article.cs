namespace Bot.Knowledge;

/// <summary>A document while the files beside it are being read.</summary>
internal sealed class Article(Document document)
{
    private readonly GlossaryReader glossary = new();
    private readonly QuestionsReader questions = new(document);
    private readonly UnansweredReader unanswered = new();
    private readonly EventsReader events = new(document);

    public string Id => document.Id;

    public Document Document => document with
    {
        Glossary = glossary.Entries,
        Questions = questions.Questions,
        Unanswered = unanswered.Questions,
        EventCorrections = events.Corrections,
    };

    public void Add(Companion companion, YamlFile file, List<IngestProblem> problems)
    {
        switch (companion.Kind)
        {
            case "glossary":
                glossary.Read(file, problems);
                break;
            case "unanswered":
                unanswered.Read(file, problems);
                break;
            case "events":
                events.Read(file, problems);
                break;
            default:
                questions.Read(file, problems);
                break;
        }
    }
}
