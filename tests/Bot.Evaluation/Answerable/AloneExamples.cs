using Bot.Answers.Answerable;
using Bot.Cli;
using Bot.Cli.Evaluation;
using Bot.Knowledge;
using Bot.Search;
using Microsoft.Extensions.Options;

namespace Bot.Evaluation.Answerable;

/// <summary>
/// Asks articles as one that a user lays into the folder by itself: each of a SQuAD-format file, its own questions as they are and with their
/// passage left out, and as many questions of other articles; and those of a folder without what is listed beside them, which is asked.
/// </summary>
internal sealed class AloneExamples
{
    /// <summary>A prime, so that an article is asked about others from all over the file.</summary>
    private const int Stride = 7919;

    /// <summary>Users ask about anything; and what an article says nothing of is refused first of all.</summary>
    private const double OffTopic = 3;

    /// <summary>Those listed beside one article are as many as all others.</summary>
    private const double Listed = 0.5;

    private readonly Retriever _retriever = new(Options.Create(new SearchOptions()));
    private readonly List<AnswerableExample> _examples = [];
    private int _others;

    /// <param name="squad">The file; what has the same title is one article.</param>
    /// <param name="distractors">Further passages; those with an article's title belong to it, unless they repeat it.</param>
    public static async Task<List<AnswerableExample>> OfAsync(string squad, string? distractors)
    {
        var (parts, questions) = SquadFile.Read([squad]);
        var further = (distractors is null ? [] : SquadFile.Distractors(distractors)).ToDictionary(article => article.Title, article => article.Paragraphs);
        var passages = parts.SelectMany(part => part.Paragraphs.Select(text => (part.Title, Text: text))).ToList();
        var all = new AloneExamples();
        foreach (var (number, article) in passages.Index().GroupBy(passage => passage.Item.Title).Index())
        {
            List<string> own = [.. article.Select(passage => passage.Item.Text)];
            var repeated = new Overlap(own);
            var index = IndexProvider.Build(SquadFile.Knowledge([.. own, .. further.GetValueOrDefault(article.Key, []).Where(text => !repeated.Holds(text))]));
            await all.AddAsync(number, index, [.. article.Select(passage => passage.Index)], questions);
        }

        return all._examples;
    }

    /// <summary>Asks some articles without anything beside them what is listed there, and the questions of a file.</summary>
    public static async Task<List<AnswerableExample>> OfFolderAsync(string folder, string file)
    {
        var knowledge = new KnowledgeReader(Options.Create(new KnowledgeOptions())).Read(folder);
        var index = IndexProvider.Build(knowledge with
        {
            Documents = [.. knowledge.Documents.Select(d => d with { Questions = new Dictionary<int, IReadOnlyList<string>>(), Unanswered = [], Glossary = [] })],
        });
        var all = new AloneExamples();
        foreach (var question in File.ReadLines(file).Select(EvaluationQuestion.Parse).Where(q => q.History is null or []))
        {
            await all.AddListedAsync(index, question.Question, passage => question.AllEvidence.Any(passage.Document.Text[passage.Paragraph.Span.Start..passage.Paragraph.Span.End].Contains));
        }

        foreach (var document in knowledge.Documents)
        {
            foreach (var (sentence, questions) in document.Questions)
            {
                foreach (var question in questions)
                {
                    await all.AddListedAsync(index, question, passage => passage.Document.Id == document.Id && passage.Paragraph.Sentences.Any(s => s.Index == sentence));
                }
            }

            foreach (var question in document.Unanswered)
            {
                await all.AddListedAsync(index, question, _ => false);
            }
        }

        return all._examples;
    }

    private async Task AddListedAsync(SearchIndex index, string question, Func<Passage, bool> isRight) =>
        Add(0, question, await FindAsync(index, question), isRight, Listed);

    /// <param name="article">Its number.</param>
    /// <param name="index">It alone, the passages that are asked about first.</param>
    /// <param name="passages">The numbers of these in the file.</param>
    /// <param name="questions">All of the file.</param>
    private async Task AddAsync(int article, SearchIndex index, List<int> passages, List<SquadQuestion> questions)
    {
        var others = questions.FindAll(question => !passages.Contains(question.Passage));
        foreach (var question in questions.Where(question => passages.Contains(question.Passage)))
        {
            var (found, right) = (await FindAsync(index, question.Question), passages.IndexOf(question.Passage));
            Add(article, question.Question, found, passage => passage.Index == right);
            Add(article, question.Question, found.Without(right), _ => false);
            if (others.Count > 0)
            {
                _others = (_others + Stride) % others.Count;
                var other = others[_others].Question;
                Add(article, other, await FindAsync(index, other), _ => false, OffTopic, isOffTopic: true);
            }
        }
    }

    private Task<Retrieval> FindAsync(SearchIndex index, string question) => _retriever.RetrieveAsync(index, question, QueryContext.None, CancellationToken.None);

    private void Add(int article, string question, Retrieval found, Func<Passage, bool> isRight, double weight = 1, bool isOffTopic = false)
    {
        if (AnswerableExamples.BestOf(question, found) is { } best)
        {
            _examples.Add(new AnswerableExample(article, AnswerableFeatures.AmongFew(found, best), isRight(best.Hit.Unit.Passage)) { Weight = weight, IsOffTopic = isOffTopic });
        }
    }
}
