namespace Bot.Tests.Support;

/// <summary>The checkout that the tests run in.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string Knowledge => Path.Combine(Root, "knowledge");

    public static string Questions => Path.Combine(Root, "tests", "Bot.Evaluation", "Data", "questions.jsonl");

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "Bot.sln")) ? folder : Find(Path.GetDirectoryName(folder)!);
}
