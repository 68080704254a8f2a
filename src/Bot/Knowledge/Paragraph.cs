namespace Bot.Knowledge;

/// <summary>A block of running text: paragraph, list item or block quotation of the source file.</summary>
/// <param name="Index">Position in <see cref="Document.Paragraphs"/>, from 0.</param>
/// <param name="Number">Position within its section, from 1; what a citation shows.</param>
public sealed record Paragraph(int Index, int Number, Section Section, TextSpan Span, IReadOnlyList<Sentence> Sentences);
