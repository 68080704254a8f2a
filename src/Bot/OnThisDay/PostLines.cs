using Bot.Languages;

namespace Bot.OnThisDay;

/// <summary>The introducing lines of a post's events, as far as somebody writes them and an operator has not.</summary>
public sealed class PostLines(IEventIntroducer? introducer = null)
{
    /// <returns>Lines by <see cref="HistoricEvent.Key"/>.</returns>
    public async Task<IReadOnlyDictionary<string, string>> OfAsync(DailyPick pick, Language language, MonthSet months, CancellationToken cancellationToken)
    {
        var untold = introducer is null ? [] : pick.Events.Where(told => told.Note is null).DistinctBy(told => told.Key).ToList();
        var lines = await Task.WhenAll(untold.Select(async told =>
            (told.Key, Line: await introducer!.IntroduceAsync(told, DateText.Of(told.Date, language, months), language, cancellationToken))));
        return lines.Where(line => line.Line is not null).ToDictionary(line => line.Key, line => line.Line!);
    }
}
