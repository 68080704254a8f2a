namespace Bot.Benchmarks;

/// <summary>What a question found.</summary>
/// <param name="Passages">Their indices, the best first, ten at most.</param>
/// <param name="Took">Time that the system itself took, where it runs in another process; null: all the time until the answer.</param>
internal readonly record struct Found(IReadOnlyList<int> Passages, TimeSpan? Took = null);
