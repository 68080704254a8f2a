using Bot.Answers.Log;

namespace Bot.Tests.Support;

/// <summary>An answer log that keeps nothing.</summary>
internal sealed class FakeAnswerLog : IAnswerLog
{
    public Task SaveAsync(AnswerRecord answer, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<AnswerRecord?> FindAsync(string id, CancellationToken cancellationToken) => Task.FromResult<AnswerRecord?>(null);

    public Task RateAsync(string id, string user, Rating rating, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<AnswerReport> ReportAsync(DateTimeOffset since, int most, CancellationToken cancellationToken) => Task.FromResult(new AnswerReport(0, 0, 0, 0, [], []));

    public Task<IReadOnlyList<AnswerDay>> ByDayAsync(DateTimeOffset since, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<AnswerDay>>([]);
}
