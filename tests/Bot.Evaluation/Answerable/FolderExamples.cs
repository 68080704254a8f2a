using Bot.Answers.Answerable;
using Bot.Cli;
using Bot.Cli.Evaluation;
using Bot.Knowledge;
using Bot.Search;
using Microsoft.Extensions.Options;

namespace Bot.Evaluation.Answerable;

/// <summary>
/// Asks small folders as users make them: articles of a SQuAD-format file, some to a folder, their own questions as they are and with their
/// passage left out, and as many questions of other articles; articles alone with the questions that were written for them; and the articles of a
/// folder without what is listed beside them, which is asked.
/// </summary>
internal sealed class FolderExamples
{
    /// <summary>A prime, so that a folder is asked about others from all over the file.</summary>
    private const int Stride = 7919;

    /// <summary>Users ask about anything; and what an article says nothing of is refused first of all.</summary>
    private const double OffTopic = 3;

    /// <summary>Where there is one article, most questions there are are about something else.</summary>
    private const double OffTopicAlone = 9;

    /// <summary>What is listed beside one article is much, but it is one article.</summary>
    private const double Listed = 0.5;

    /// <summary>What was written as people ask tells more than what was written to test machines, and there is less of it.</summary>
    private const double Written = 4;

    private readonly Retriever _retriever = new(Options.Create(new SearchOptions()));
    private readonly List<AnswerableExample> _examples = [];
    private int _others;

    /// <param name="articles">All of a file.</param>
    /// <param name="questions">Of the file.</param>
    /// <param name="together">How many articles lie in a folder, fewer where there are no more.</param>
    /// <param name="apart">Articles lie together only if their numbers leave the same remainder by this, for the others are tried by what is learned from them; questions on other things come from all.</param>
    public static async Task<List<AnswerableExample>> OfAsync(List<FolderArticle> articles, List<SquadQuestion> questions, int together, int apart)
    {
        var all = new FolderExamples();
        foreach (var folder in articles.GroupBy(article => article.Number % apart).SelectMany(group => group.Chunk(together)))
        {
            await all.AskFolderAsync(folder, questions, together == 1 ? OffTopicAlone : OffTopic);
        }

        return all._examples;
    }

    /// <summary>Asks some articles without anything beside them what is listed there, and the questions of a file.</summary>
    public static async Task<List<AnswerableExample>> OfListedAsync(string folder, string file)
    {
        var knowledge = Read(folder);
        var all = new FolderExamples();
        var index = IndexProvider.Build(knowledge with
        {
            Documents = [.. knowledge.Documents.Select(d => d with { Questions = new Dictionary<int, IReadOnlyList<string>>(), Unanswered = [], Glossary = [] })],
        });
        await all.AskFileAsync(0, index, file, Listed);
        foreach (var document in knowledge.Documents)
        {
            foreach (var (sentence, questions) in document.Questions)
            {
                foreach (var question in questions)
                {
                    await all.AskAsync(0, index, question, passage => passage.Document.Id == document.Id && passage.Paragraph.Sentences.Any(s => s.Index == sentence), Listed);
                }
            }

            foreach (var question in document.Unanswered)
            {
                await all.AskAsync(0, index, question, _ => false, Listed);
            }
        }

        return all._examples;
    }

    /// <summary>Asks an article that comes alone the questions that were written for it.</summary>
    /// <param name="number">Its own.</param>
    /// <param name="folder">Where it lies; beside the folder, in NAME.jsonl and NAME-offtopic.jsonl, its questions.</param>
    public static async Task<List<AnswerableExample>> OfWrittenAsync(int number, string folder)
    {
        var index = IndexProvider.Build(Read(folder));
        var all = new FolderExamples();
        await all.AskFileAsync(number, index, folder + ".jsonl", Written);
        await all.AskFileAsync(number, index, folder + "-offtopic.jsonl", Written, isOffTopic: true);
        return all._examples;
    }

    private static KnowledgeBase Read(string folder) => new KnowledgeReader(Options.Create(new KnowledgeOptions())).Read(folder);

    private async Task AskFileAsync(int article, SearchIndex index, string file, double weight, bool isOffTopic = false)
    {
        foreach (var question in File.ReadLines(file).Select(EvaluationQuestion.Parse).Where(q => q.History is null or []))
        {
            await AskAsync(
                article, index, question.Question, passage => question.AllEvidence.Any(passage.Document[passage.Paragraph.Span].Contains), weight, isOffTopic);
        }
    }

    private async Task AskAsync(int article, SearchIndex index, string question, Func<Passage, bool> isRight, double weight, bool isOffTopic = false) =>
        Add(article, question, await FindAsync(index, question), isRight, weight, isOffTopic);

    private async Task AskFolderAsync(FolderArticle[] folder, List<SquadQuestion> questions, double offTopic)
    {
        var index = IndexProvider.Build(SquadFile.Knowledge(folder.Select(article => new SquadArticle("", article.Texts))));
        var places = Places(folder);
        var others = questions.FindAll(question => !places.ContainsKey(question.Passage));
        foreach (var question in questions.Where(question => places.ContainsKey(question.Passage)))
        {
            var ((article, place), found) = (places[question.Passage], await FindAsync(index, question.Question));
            Add(article, question.Question, found, passage => passage.Index == place);
            Add(article, question.Question, found.Without(place), _ => false);
            if (others.Count > 0)
            {
                _others = (_others + Stride) % others.Count;
                var other = others[_others].Question;
                Add(article, other, await FindAsync(index, other), _ => false, offTopic, isOffTopic: true);
            }
        }
    }

    /// <summary>Of each passage that is asked about, by its number in the file, its article's number and its own among the folder's passages.</summary>
    private static Dictionary<int, (int Article, int Place)> Places(FolderArticle[] folder)
    {
        var places = new Dictionary<int, (int Article, int Place)>();
        var first = 0;
        foreach (var article in folder)
        {
            foreach (var (offset, passage) in article.Asked.Index())
            {
                places[passage] = (article.Number, first + offset);
            }

            first += article.Texts.Count;
        }

        return places;
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
