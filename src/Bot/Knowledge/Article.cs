namespace Bot.Knowledge;

/// <summary>A document while the files beside it are being read.</summary>
internal sealed class Article(Document document)
{
    private readonly GlossaryReader glossary = new();
    private readonly QuestionsReader questions = new(document);

    public string Id => document.Id;

    public Document Document => document with { Glossary = glossary.Entries, Questions = questions.Questions };

    public void Add(Companion companion, SourceFile file, List<IngestProblem> problems)
    {
        if (companion.IsGlossary)
        {
            glossary.Read(file, problems);
        }
        else
        {
            questions.Read(file, problems);
        }
    }
}
