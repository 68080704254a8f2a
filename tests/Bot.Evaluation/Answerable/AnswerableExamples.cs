using Bot.Answers;
using Bot.Answers.Answerable;
using Bot.Cli;
using Bot.Languages;
using Bot.Search;
using Microsoft.Extensions.Options;

namespace Bot.Evaluation.Answerable;

/// <summary>Asks each question of a SQuAD-format file twice: as it is, and with its passage left out.</summary>
internal static class AnswerableExamples
{
    public static async Task<List<AnswerableExample>> OfAsync(string squad, string? distractors)
    {
        var (paragraphs, questions) = SquadFile.Read([squad]);
        paragraphs.AddRange(distractors is null ? [] : SquadFile.Distractors(distractors));
        var index = IndexProvider.Build(SquadFile.Knowledge(paragraphs));
        var retriever = new Retriever(Options.Create(new SearchOptions()));
        var examples = new List<AnswerableExample>();
        foreach (var question in questions)
        {
            var found = await retriever.RetrieveAsync(index, question.Question, QueryContext.None, CancellationToken.None);
            Add(question, found, examples);
            Add(question, found.Without(question.Passage), examples);
        }

        return examples;
    }

    private static void Add(SquadQuestion question, Retrieval found, List<AnswerableExample> examples)
    {
        var read = new ReadQuestion(question.Question, QuestionReader.KindOf(question.Question), Language.Arabic);
        if (CandidateRanker.Rank(read, found).FirstOrDefault() is { } best)
        {
            examples.Add(new AnswerableExample(question.Article, AnswerableFeatures.Of(found, best), best.Hit.Unit.Passage.Index == question.Passage));
        }
    }
}
