namespace Bot.Knowledge;

/// <summary>One sentence with the footnote marks that follow it; outer white space is not part of the span.</summary>
/// <param name="Index">Position in the document, from 0, counted over all paragraphs.</param>
/// <param name="Footnotes">Numbers of the marks [n] inside the span, in order, each once.</param>
public sealed record Sentence(int Index, TextSpan Span, IReadOnlyList<int> Footnotes);
