using Bot.Answers;
using Bot.Answers.Answerable;
using Bot.Cli;
using Bot.Search;
using Microsoft.Extensions.Options;

namespace Bot.Evaluation.Answerable;

/// <summary>
/// Asks each question of a SQuAD-format file as it is, with its passage left out, and with its whole article left out: what stands
/// beside a passage often answers as well.
/// </summary>
internal static class AnswerableExamples
{
    public static async Task<List<AnswerableExample>> OfAsync(string squad, string? distractors)
    {
        var (paragraphs, questions) = SquadFile.Read([squad]);
        paragraphs.AddRange(distractors is null ? [] : SquadFile.Distractors(distractors));
        var index = IndexProvider.Build(SquadFile.Knowledge(paragraphs));
        var retriever = new Retriever(Options.Create(new SearchOptions()));
        var passages = questions.GroupBy(q => q.Article).ToDictionary(g => g.Key, g => g.Select(q => q.Passage).Distinct().ToList());
        var examples = new List<AnswerableExample>();
        foreach (var question in questions)
        {
            var found = await retriever.RetrieveAsync(index, question.Question, QueryContext.None, CancellationToken.None);
            Add(question, found, examples);
            Add(question, found.Without(question.Passage), examples);
            if (passages[question.Article].Count > 1)
            {
                Add(question, passages[question.Article].Aggregate(found, (f, passage) => f.Without(passage)), examples);
            }
        }

        return examples;
    }

    /// <summary>What would answer the question, if anything was found.</summary>
    public static Candidate? BestOf(string question, Retrieval found) =>
        CandidateRanker.Rank(ReadQuestion.Of(question), found).FirstOrDefault();

    private static void Add(SquadQuestion question, Retrieval found, List<AnswerableExample> examples)
    {
        if (BestOf(question.Question, found) is { } best)
        {
            examples.Add(new AnswerableExample(question.Article, AnswerableFeatures.Of(found, best), best.Hit.Unit.Passage.Index == question.Passage));
        }
    }
}
