namespace Bot.OnThisDay;

/// <summary>A date that a sentence gives by its distance from another.</summary>
/// <param name="Count">0 for the same day.</param>
/// <param name="Anchor">The words naming the event it counts from, «من توقيع الاتفاق»; empty for the neighbour.</param>
/// <param name="NeedsDay">Too weak on its own, «في الظهيرة»: counts only close behind a day.</param>
internal sealed record RelativeCue(int Count, TimeUnit Unit, IReadOnlyList<string> Anchor, bool NeedsDay = false)
{
    public static RelativeCue SameDay(bool needsDay) => new(0, TimeUnit.Day, [], needsDay);
}
