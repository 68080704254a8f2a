using Bot.Knowledge;
using Bot.OnThisDay;
using Bot.Tests.Support;

namespace Bot.Tests.OnThisDay;

/// <summary>Events of small articles.</summary>
internal static class Events
{
    /// <summary>Dates of the text in its order; "?" behind a plan.</summary>
    public static string Dates(string text) => string.Join(" ", Of(text).Select(told => told.Date + (told.IsPlanned ? "?" : "")));

    public static IReadOnlyList<HistoricEvent> Of(string text) => EventExtractor.Extract(Article(text));

    public static Document Article(string text, params (string Name, string Text)[] companions) =>
        KnowledgeFolder.ReadOnce([("a.md", text), .. companions]).Documents.Single();
}
