namespace Bot.Web.Admin;

/// <summary>What the operator's page asks of other folders; they are put in where the service is put together.</summary>
public sealed class AdminSource
{
    public required Func<string, CancellationToken, Task<Explanation>> ExplainAsync { get; init; }

    /// <summary>What was asked in the last so many days, today included.</summary>
    public required Func<int, CancellationToken, Task<AskedQuestions>> QuestionsAsync { get; init; }

    public required IReadOnlyList<ServiceFact> Facts { get; init; }

    /// <summary>The soonest first.</summary>
    public required Func<CancellationToken, Task<IReadOnlyList<PlannedPost>>> PostsAsync { get; init; }
}
