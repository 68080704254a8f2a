using Bot.Answers;
using Bot.Answers.Answerable;
using Bot.Cli;
using Bot.Cli.Evaluation;
using Bot.Knowledge;
using Bot.Languages;
using Bot.Search;
using Microsoft.Extensions.Options;

namespace Bot.Evaluation.Answerable;

/// <summary>
/// Asks each article of a SQuAD-format file by itself, as one that a user lays into the folder: its own questions as they are and with their
/// passage left out, and as many questions of other articles.
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
    private readonly List<SquadQuestion> _questions;
    private readonly List<AnswerableExample> _examples = [];
    private int _next;

    private AloneExamples(List<SquadQuestion> questions) => _questions = questions;

    /// <param name="squad">The file.</param>
    /// <param name="distractors">Further passages; those with an article's title belong to it.</param>
    public static async Task<List<AnswerableExample>> OfAsync(string squad, string? distractors)
    {
        var (articles, questions) = SquadFile.Read([squad]);
        var further = (distractors is null ? [] : SquadFile.Distractors(distractors)).ToDictionary(article => article.Title, article => article.Paragraphs);
        var all = new AloneExamples(questions);
        var first = 0;
        for (var number = 0; number < articles.Count; number++)
        {
            var own = articles[number];
            await all.AddAsync(number, [.. own.Paragraphs, .. further.GetValueOrDefault(own.Title, [])], first);
            first += own.Paragraphs.Count;
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
        var all = new AloneExamples([]);
        foreach (var question in File.ReadLines(file).Select(EvaluationQuestion.Parse).Where(q => q.History is null or []))
        {
            await all.AddAsync(index, question.Question, passage => question.AllEvidence.Any(passage.Document.Text[passage.Paragraph.Span.Start..passage.Paragraph.Span.End].Contains));
        }

        foreach (var document in knowledge.Documents)
        {
            foreach (var (sentence, questions) in document.Questions)
            {
                foreach (var question in questions)
                {
                    await all.AddAsync(index, question, passage => passage.Paragraph.Sentences.Any(s => s.Index == sentence));
                }
            }

            foreach (var question in document.Unanswered)
            {
                await all.AddAsync(index, question, _ => false);
            }
        }

        return all._examples;
    }

    private async Task AddAsync(SearchIndex index, string question, Func<Passage, bool> isRight)
    {
        var read = new ReadQuestion(question, QuestionReader.KindOf(question), LanguageDetector.Detect(question) ?? Language.Arabic);
        var found = await _retriever.RetrieveAsync(index, question, QueryContext.None, CancellationToken.None);
        if (CandidateRanker.Rank(read, found).FirstOrDefault() is { } best)
        {
            _examples.Add(new AnswerableExample(0, AnswerableFeatures.AmongFew(found, best), isRight(best.Hit.Unit.Passage)) { Weight = Listed });
        }
    }

    /// <param name="article">Its number.</param>
    /// <param name="paragraphs">Its own ones first.</param>
    /// <param name="first">The number of the first among those of the file.</param>
    private async Task AddAsync(int article, List<string> paragraphs, int first)
    {
        var own = _questions.FindAll(question => question.Article == article && question.Passage >= first);
        if (own.Count == 0)
        {
            return;
        }

        var index = IndexProvider.Build(SquadFile.Knowledge(paragraphs));
        foreach (var question in own)
        {
            var found = await FindAsync(index, question);
            Add(article, question, found, question.Passage - first);
            Add(article, question, found.Without(question.Passage - first), -1);
            var other = Other(article);
            Add(article, other, await FindAsync(index, other), -1, isOffTopic: true);
        }
    }

    private SquadQuestion Other(int article)
    {
        do
        {
            _next = (_next + Stride) % _questions.Count;
        }
        while (_questions[_next].Article == article);
        return _questions[_next];
    }

    private Task<Retrieval> FindAsync(SearchIndex index, SquadQuestion question) => _retriever.RetrieveAsync(index, question.Question, QueryContext.None, CancellationToken.None);

    private void Add(int article, SquadQuestion question, Retrieval found, int right, bool isOffTopic = false)
    {
        var read = new ReadQuestion(question.Question, QuestionReader.KindOf(question.Question), Language.Arabic);
        if (CandidateRanker.Rank(read, found).FirstOrDefault() is { } best)
        {
            _examples.Add(new AnswerableExample(article, AnswerableFeatures.AmongFew(found, best), best.Hit.Unit.Passage.Index == right) { IsOffTopic = isOffTopic, Weight = isOffTopic ? OffTopic : 1 });
        }
    }
}
