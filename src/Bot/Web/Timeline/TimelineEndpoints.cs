using Bot.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Bot.Web.Timeline;

/// <summary>The timeline over HTTP.</summary>
internal static class TimelineEndpoints
{
    public static void MapTimeline(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/timeline", (HttpRequest request, TimelinePage timeline) => PageLayout.Show(timeline.Show(PageLanguage.Of(request))));
}
