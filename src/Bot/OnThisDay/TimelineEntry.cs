namespace Bot.OnThisDay;

/// <summary>A dated sentence that later ones may lean on.</summary>
/// <param name="Stems">The sentence's words, stemmed.</param>
internal sealed record TimelineEntry(DayRange Range, IReadOnlySet<string> Stems, int Section, int Paragraph)
{
    public bool IsDay => Range.First == Range.Last;
}
