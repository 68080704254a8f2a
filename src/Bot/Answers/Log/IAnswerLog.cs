namespace Bot.Answers.Log;

/// <summary>Keeps answers with their citations, and what users think of them. Safe for concurrent use.</summary>
public interface IAnswerLog
{
    /// <summary>When it returns, the answer is found also after the end of the process.</summary>
    Task SaveAsync(AnswerRecord answer, CancellationToken cancellationToken);

    /// <returns>Null for an id that was never given, or whose time is over.</returns>
    Task<AnswerRecord?> FindAsync(string id, CancellationToken cancellationToken);

    /// <summary>A user has one opinion of an answer: a later one takes the place of the earlier.</summary>
    /// <param name="user">Tells users apart; kept only for that.</param>
    Task RateAsync(string id, string user, Rating rating, CancellationToken cancellationToken);

    /// <summary>What was asked since then.</summary>
    /// <param name="since">Start of the time looked at.</param>
    /// <param name="most">Questions listed of each kind, the most frequent first.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    Task<AnswerReport> ReportAsync(DateTimeOffset since, int most, CancellationToken cancellationToken);

    /// <summary>The days since then on which something was asked, in order.</summary>
    Task<IReadOnlyList<AnswerDay>> ByDayAsync(DateTimeOffset since, CancellationToken cancellationToken);
}
