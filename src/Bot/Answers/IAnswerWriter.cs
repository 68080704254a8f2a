using Bot.Search;

namespace Bot.Answers;

/// <summary>Composes an answer from what was retrieved. What it returns still has to pass <see cref="CitationCheck"/>.</summary>
public interface IAnswerWriter
{
    /// <returns><see cref="Answered"/>, or <see cref="NotFound"/> when the hits do not answer.</returns>
    Task<Answer> WriteAsync(ReadQuestion question, Retrieval retrieval, CancellationToken cancellationToken);
}
