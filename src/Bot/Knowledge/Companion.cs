using System.Text.RegularExpressions;

namespace Bot.Knowledge;

/// <summary>A file beside an article: NAME.glossary.yaml, NAME.questions.yaml, NAME.questions.1.yaml, NAME.unanswered.yaml, NAME.events.yaml …</summary>
/// <param name="Name">The file name as it is.</param>
/// <param name="Id">The article's.</param>
/// <param name="Kind">glossary, questions, unanswered or events.</param>
internal sealed partial record Companion(string Name, string Id, string Kind)
{
    /// <summary>Null for a file that is no companion.</summary>
    public static Companion? Of(string name) => Pattern().Match(name) is { Success: true } match
        ? new Companion(name, match.Groups["id"].Value, match.Groups["kind"].Value)
        : null;

    [GeneratedRegex(@"^(?<id>.+?)\.(?<kind>glossary|questions|unanswered|events)(\.[^.]+)?\.ya?ml$")]
    private static partial Regex Pattern();
}
