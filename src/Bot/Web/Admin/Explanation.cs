using Bot.Chat;

namespace Bot.Web.Admin;

/// <summary>An answer with what the search found for it.</summary>
/// <param name="Kind">What the question was read as asking for.</param>
/// <param name="Hits">Best first.</param>
public sealed record Explanation(Reply Answer, string Kind, IReadOnlyList<ExplainedHit> Hits);
