using Bot.Search;

namespace Bot.Answers;

/// <summary>Answers in milliseconds: with the articles' own sentences, whatever writer the answers have else.</summary>
public sealed class QuickAnswerer(IIndexProvider indexes, Retriever retriever, ExtractiveWriter writer, AnswerMetrics metrics)
{
    private readonly Answerer answerer = new(indexes, retriever, writer, metrics);

    public Task<Answer> AnswerAsync(Question question, CancellationToken cancellationToken) => answerer.AnswerAsync(question, cancellationToken);
}
