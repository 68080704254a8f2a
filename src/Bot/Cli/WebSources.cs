using Bot.Knowledge;
using Bot.OnThisDay;
using Bot.Web.Timeline;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Cli;

/// <summary>Hands the web page what other folders know, so that it needs none of them.</summary>
internal static class WebSources
{
    public static IServiceCollection AddWebSources(this IServiceCollection services) =>
        services.AddSingleton(provider => Timeline(provider.GetRequiredService<EventCalendars>()));

    private static TimelineSource Timeline(EventCalendars calendars) => new(() => calendars.Current.All.Select(Event));

    private static TimelineEvent Event(HistoricEvent told) =>
        new(told.Date.Year, told.Date.Month, told.Date.Day, told.IsPlanned, told.Citation.Quote, ReaderPath.Of(told.Citation));
}
