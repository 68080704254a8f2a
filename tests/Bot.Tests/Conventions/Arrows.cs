namespace Bot.Tests.Conventions;

/// <summary>Which folder of src/Bot may use which: the table of ARCHITECTURE.md.</summary>
internal static class Arrows
{
    /// <summary>Storage is missing: it may use Caching and the owners of the interfaces it implements, as found in the assembly.</summary>
    public static IReadOnlyDictionary<string, string[]> Allowed { get; } = new Dictionary<string, string[]>
    {
        ["Languages"] = [],
        ["Caching"] = [],
        ["Models"] = [],
        ["Chat"] = ["Caching", "Languages"],
        ["Knowledge"] = ["Languages"],
        ["Prompts"] = ["Languages"],
        ["Enrichment"] = ["Knowledge", "Prompts", "Languages"],
        ["Search"] = ["Knowledge", "Languages"],
        ["Answers"] = ["Search", "Knowledge", "Prompts", "Caching", "Languages"],
        ["OnThisDay"] = ["Chat", "Knowledge", "Languages"],
        ["Commands"] = ["Chat", "Answers", "OnThisDay", "Knowledge", "Caching", "Languages"],
        ["Telegram"] = ["Chat", "Caching", "Languages"],
        ["Web"] = ["Chat", "Knowledge", "Languages"],
        ["Operations"] = ["Chat", "Knowledge", "Prompts", "Search", "Answers", "OnThisDay", "Commands", "Models", "Storage", "Languages"],
    };

    /// <summary>They put the parts together and may use all of them; nobody uses them.</summary>
    public static bool MayUseAll(string folder) => folder is Program or "Cli";

    public const string Program = "Program";
}
