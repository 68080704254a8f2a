namespace Bot.Answers;

/// <summary>A short statement of a reply.</summary>
/// <param name="Emphasis">Ranges of <paramref name="Text"/> to set in bold: the words asked for.</param>
/// <param name="Citations">Numbers, from 1, into <see cref="Answered.Citations"/>.</param>
public sealed record Claim(string Text, IReadOnlyList<Range> Emphasis, IReadOnlyList<int> Citations);
