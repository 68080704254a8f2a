namespace Bot.Tests.Conventions;

/// <summary>Never called: one banned call in each method, so that the rule is known to bite.</summary>
internal static class ForbiddenSample
{
    public static DateTime Now() => DateTime.Now;

    public static DateTime UtcNow() => DateTime.UtcNow;

    public static DateTimeOffset OffsetNow() => DateTimeOffset.Now;

    public static DateTimeOffset OffsetUtcNow() => DateTimeOffset.UtcNow;

    public static int Result(Task<int> task) => task.Result;

    public static void Wait(Task task) => task.Wait();

    public static void Write() => Console.WriteLine("text");
}
