using Bot.Knowledge;
using Bot.Languages;

namespace Bot.Commands;

/// <summary>Questions that the articles answer, to be offered: those known beside the articles, else one for a heading.</summary>
public sealed class ExampleQuestions(KnowledgeStore knowledge)
{
    private const int Longest = 60;

    /// <summary>Articles that examples are taken from: enough, however many there are.</summary>
    private const int MostArticles = 200;
    private static readonly IReadOnlyDictionary<int, IReadOnlyList<string>> Nothing = new Dictionary<int, IReadOnlyList<string>>();

    /// <summary>Some questions from different places of the articles; always the same for the same knowledge.</summary>
    public IReadOnlyList<string> Pick(Language language, int count)
    {
        var all = All(language).ToArray();
        return [.. Enumerable.Range(0, Math.Min(count, all.Length)).Select(i => all[i * all.Length / count])];
    }

    /// <returns>Null when the question is no longer among the articles'.</returns>
    public string? Find(string key) =>
        Enum.GetValues<Language>().SelectMany(language => All(language).Concat(Known(language))).FirstOrDefault(question => QuestionKey.Of(question) == key);

    /// <summary>Questions that the sentences within a span answer.</summary>
    public static IEnumerable<string> Of(Document document, TextSpan span, Language language) => document.Paragraphs
        .SelectMany(paragraph => paragraph.Sentences)
        .Where(sentence => span.Overlaps(sentence.Span))
        .SelectMany(sentence => Reviewed(document).GetValueOrDefault(sentence.Index) ?? [])
        .Where(question => IsFit(question, language));

    private static IReadOnlyDictionary<int, IReadOnlyList<string>> Reviewed(Document document) => document.AreQuestionsReviewed ? document.Questions : Nothing;

    private static bool IsFit(string question, Language language) => question.Length <= Longest && LanguageDetector.Detect(question) == language;

    private IEnumerable<string> All(Language language)
    {
        var first = knowledge.Current.Documents.Take(MostArticles)
            .SelectMany(document => Reviewed(document).OrderBy(pair => pair.Key).Select(pair => pair.Value.FirstOrDefault(question => IsFit(question, language))))
            .OfType<string>()
            .ToArray();
        return first.Length > 0 ? first : Headings(language);
    }

    private IEnumerable<string> Known(Language language) =>
        knowledge.Current.Documents.SelectMany(document => Reviewed(document).Values).SelectMany(questions => questions).Where(question => IsFit(question, language));

    private IEnumerable<string> Headings(Language language) => knowledge.Current.Documents.Take(MostArticles)
        .SelectMany(document => document.Sections.Select(section => section.Heading))
        .Where(heading => heading.Length is > 0 and <= Longest)
        .Distinct()
        .Select(heading => Phrases.Format(language, "example.about", heading));
}
