using Bot.Knowledge;

namespace Bot.Search;

/// <summary>What a knowledge base is cut into for searching; derived from it alone, hence never stored.</summary>
internal sealed class SearchUnits
{
    public SearchUnits(KnowledgeBase knowledge)
        : this(knowledge, knowledge.Documents, new ConceptMatcher(knowledge.Documents.SelectMany(d => d.Glossary)))
    {
    }

    /// <param name="knowledge">The whole.</param>
    /// <param name="documents">The articles of it that are at hand.</param>
    /// <param name="concepts">Those of the whole.</param>
    public SearchUnits(KnowledgeBase knowledge, IEnumerable<Document> documents, ConceptMatcher concepts)
    {
        Knowledge = knowledge;
        Concepts = concepts;
        foreach (var document in documents)
        {
            Add(document);
        }
    }

    public KnowledgeBase Knowledge { get; }

    public ConceptMatcher Concepts { get; }

    public List<Passage> Passages { get; } = [];

    public List<SentenceUnit> Sentences { get; } = [];

    /// <summary>Index of each passage's first sentence; one more at the end.</summary>
    public List<int> FirstSentence { get; } = [0];

    /// <summary>Known questions with the index of the sentence that answers them.</summary>
    public List<(int Sentence, string Text)> Questions { get; } = [];

    /// <summary>Where the passage stands, as searchable words: title and headings.</summary>
    public static string Heading(Passage passage) =>
        string.Join(' ', passage.Paragraph.Section.Path.Prepend(passage.Document.Title));

    private void Add(Document document)
    {
        foreach (var paragraph in document.Paragraphs)
        {
            var passage = new Passage(Passages.Count, document, paragraph);
            Passages.Add(passage);
            foreach (var sentence in paragraph.Sentences)
            {
                Add(new SentenceUnit(Sentences.Count, passage, sentence));
            }

            FirstSentence.Add(Sentences.Count);
        }
    }

    private void Add(SentenceUnit unit)
    {
        Sentences.Add(unit);
        foreach (var question in unit.Document.Questions.GetValueOrDefault(unit.Sentence.Index) ?? [])
        {
            Questions.Add((unit.Index, question));
        }
    }
}
