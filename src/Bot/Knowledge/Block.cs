namespace Bot.Knowledge;

/// <summary>A piece of a file in reading order: a heading (<paramref name="Level"/> from 1) or running text (level 0).</summary>
/// <param name="Heading">The heading's words without markup; null for running text.</param>
internal readonly record struct Block(TextSpan Span, int Level = 0, string? Heading = null);
