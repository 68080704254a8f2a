using Bot.Search;
using Bot.Search.Ranking;

namespace Bot.Answers.Answerable;

/// <summary>The best sentence and its passage, read with the question in mind.</summary>
/// <param name="Query">The question's own words, without those of the conversation.</param>
internal sealed record AnswerReading(Query Query, QuestionReading Question, PassageReading Passage, SentenceReading Sentence)
{
    public static AnswerReading Of(Retrieval retrieval, Candidate best)
    {
        var index = retrieval.Index;
        var query = retrieval.Query with { Groups = [.. retrieval.Query.Groups.Where(g => !g.FromHistory)] };
        var question = new QuestionReading(query, index);
        var passage = PassageReading.Of(best.Hit.Unit.Passage.Index, question, index);
        return new(query, question, passage, passage.Sentences[best.Hit.Unit.Index - index.Units.FirstSentence[best.Hit.Unit.Passage.Index]]);
    }
}
