using System.Security.Cryptography;
using System.Text;
using Bot.Knowledge;

namespace Bot.Enrichment;

/// <summary>
/// Puts the made questions beside the sentences, as a questions file would, for articles that have none: what is reviewed wins. An article
/// gets them when all its passages have theirs, for the answers read from missing questions too.
/// </summary>
public sealed class KnowledgeEnricher(QuestionCache cache) : IKnowledgeEnricher
{
    public KnowledgeBase Enrich(KnowledgeBase read)
    {
        var documents = read.Documents.Select(Enrich).ToList();
        var added = documents.Where((document, i) => !ReferenceEquals(document, read.Documents[i])).ToList();
        return added.Count == 0 ? read : read with { Documents = documents, Version = Version(read.Version, added) };
    }

    /// <summary>Passages that have no questions yet, in the order of the articles.</summary>
    public IEnumerable<(Document Document, Paragraph Paragraph)> Missing(KnowledgeBase knowledge) =>
        from document in knowledge.Documents
        where IsMeant(document)
        from paragraph in document.Paragraphs
        where cache.Find(PassageText.Key(document, paragraph)) is null
        select (document, paragraph);

    /// <summary>Passages of the articles that are to have questions.</summary>
    public static int Passages(KnowledgeBase knowledge) => knowledge.Documents.Where(IsMeant).Sum(document => document.Paragraphs.Count);

    private static bool IsMeant(Document document) => document.Questions.Count == 0 || !document.AreQuestionsReviewed;

    private Document Enrich(Document document)
    {
        var questions = new SortedDictionary<int, IReadOnlyList<string>>();
        foreach (var paragraph in IsMeant(document) ? document.Paragraphs : [])
        {
            if (cache.Find(PassageText.Key(document, paragraph)) is not { } made)
            {
                return document;
            }

            foreach (var group in made.Where(question => question.Sentence < paragraph.Sentences.Count).GroupBy(question => question.Sentence))
            {
                questions[paragraph.Sentences[group.Key].Index] = [.. group.Select(question => question.Text)];
            }
        }

        return questions.Count == 0 ? document : document with { Questions = questions, AreQuestionsReviewed = false };
    }

    private static string Version(string version, List<Document> added)
    {
        var text = new StringBuilder(version);
        foreach (var (document, sentence) in added.SelectMany(document => document.Questions.Select(sentence => (document, sentence))))
        {
            text.Append('\n').Append(document.Id).Append('|').Append(sentence.Key).Append('|').AppendJoin('|', sentence.Value);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{text}")));
    }
}
