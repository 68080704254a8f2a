namespace Bot.Knowledge;

/// <summary>A heading and what stands under it. Section 0 is the lead, whose heading is the document's title.</summary>
/// <param name="Level">1 for the title and lead, 2 for "##", and so on.</param>
/// <param name="Path">Headings from the outermost below the title down to this one; empty for the lead.</param>
public sealed record Section(int Index, int Level, string Heading, IReadOnlyList<string> Path);
