namespace Bot.Search.Corpus;

/// <summary>Waits for a database where the caller cannot: a list of articles, a host being built. Questions never come this way.</summary>
internal static class Blocking
{
    public static T Wait<T>(Func<Task<T>> read) => Task.Run(read).GetAwaiter().GetResult();
}
