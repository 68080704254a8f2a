namespace Bot.OnThisDay;

/// <summary>What a chat is shown on a day.</summary>
/// <param name="Events">At least one.</param>
public sealed record DailyPick(PickKind Kind, IReadOnlyList<HistoricEvent> Events);
