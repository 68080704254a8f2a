using System.Diagnostics.Metrics;
using Bot.Answers;
using Bot.Answers.Answerable;
using Bot.Cli.Evaluation;
using Bot.Knowledge;
using Bot.Search;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Bot.Evaluation.Answerable;

/// <summary>
/// Asks what is known to be answered and not to be answered beside some articles, each question as if it were not known, and the questions
/// of a file.
/// </summary>
internal sealed class KnownExamples
{
    /// <summary>Known questions are left out a part at a time, so that the others stay as many as they mostly are.</summary>
    private const int Parts = 10;

    /// <summary>A question written with all known ones in place counts as so many of those left out, which mostly ask what no other does: users are closer to the first.</summary>
    private const double AsUsersAsk = 4;

    /// <summary>There are ten listed questions to one off the topic, which users ask more often than that.</summary>
    private const double OffTopic = 2;
    private readonly KnowledgeBase _knowledge;
    private readonly IReadOnlyList<string> _unanswered;
    private readonly Retriever _retriever = new(Options.Create(new SearchOptions()));
    private readonly ExtractiveWriter _writer = new(Options.Create(new AnswerOptions()));
    private readonly AnswerMetrics _metrics = new(new ServiceCollection().AddMetrics().BuildServiceProvider().GetRequiredService<IMeterFactory>());
    private readonly List<AnswerableExample> _examples = [];

    private KnownExamples(KnowledgeBase knowledge, bool isListed)
    {
        _unanswered = [.. knowledge.Documents.SelectMany(d => d.Unanswered)];
        _knowledge = isListed ? knowledge : knowledge with { Documents = [.. knowledge.Documents.Select(d => d with { Unanswered = [] })] };
    }

    /// <param name="folder">The articles.</param>
    /// <param name="file">Further questions.</param>
    /// <param name="isListed">Whether the unanswered questions are listed beside the articles, or asked alone.</param>
    public static async Task<List<AnswerableExample>> OfAsync(string folder, string file, bool isListed)
    {
        var examples = new KnownExamples(new KnowledgeReader(Options.Create(new KnowledgeOptions())).Read(folder), isListed);
        await examples.AddFileAsync(file);
        await examples.AddKnownAsync();
        return examples._examples;
    }

    /// <summary>The questions of the file, and those that the articles do not answer.</summary>
    private async Task AddFileAsync(string file)
    {
        var index = IndexProvider.Build(_knowledge);
        foreach (var question in File.ReadLines(file).Select(EvaluationQuestion.Parse))
        {
            await AddAsync(question.Question, question.IsAnswerable, index, null, question.IsAnswerable ? AsUsersAsk : OffTopic, question.History ?? []);
        }

        foreach (var question in _unanswered)
        {
            await AddAsync(question, false, index, null);
        }
    }

    /// <summary>Where its own sentence is not found without it, the reply is wrong and teaches nothing of the question.</summary>
    private async Task AddKnownAsync()
    {
        for (var part = 0; part < Parts; part++)
        {
            var index = IndexProvider.Build(_knowledge with { Documents = [.. _knowledge.Documents.Select(d => Without(d, part))] });
            foreach (var (sentence, questions) in _knowledge.Documents.SelectMany(d => d.Questions))
            {
                foreach (var question in questions.Where((_, i) => i % Parts == part))
                {
                    await AddAsync(question, true, index, sentence);
                }
            }
        }
    }

    private static Document Without(Document document, int part) => document with
    {
        Questions = document.Questions.ToDictionary(q => q.Key, q => (IReadOnlyList<string>)[.. q.Value.Where((_, i) => i % Parts != part)]),
    };

    private async Task AddAsync(string text, bool isAnswerable, SearchIndex index, int? sentence, double weight = 1, params IReadOnlyList<string> history)
    {
        var read = ReadQuestion.Of(text);
        var found = await new Answerer(new FixedIndex(index), _retriever, _writer, _metrics).RetrieveAsync(read, history, CancellationToken.None);
        if (CandidateRanker.Rank(read, found).FirstOrDefault() is { } best && (sentence is null || best.Hit.Unit.Sentence.Index == sentence))
        {
            _examples.Add(new AnswerableExample(_examples.Count, KnownFeatures.Of(read, found, best, passOver: text), isAnswerable) { Weight = weight });
        }
    }

    private sealed class FixedIndex(SearchIndex index) : IIndexProvider
    {
        public Task<SearchIndex> GetAsync(CancellationToken cancellationToken) => Task.FromResult(index);
    }
}
