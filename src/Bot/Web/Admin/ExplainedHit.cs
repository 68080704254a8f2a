namespace Bot.Web.Admin;

/// <summary>A sentence found.</summary>
/// <param name="Parts">What the score is the sum of, by the name of the signal.</param>
public sealed record ExplainedHit(string Text, string Place, string ReaderPath, float Score, IReadOnlyList<KeyValuePair<string, float>> Parts);
