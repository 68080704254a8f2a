using Bot.Web.Admin;
using Bot.Web.Conversation;
using Bot.Web.MiniApp;
using Bot.Web.Pages;
using Bot.Web.Reader;
using Bot.Web.Timeline;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Bot.Web;

/// <summary>The way of a request through the web page.</summary>
public static class WebPipeline
{
    public static WebApplication MapWeb(this WebApplication app)
    {
        app.Urls.Clear();
        app.Urls.Add(app.Services.GetRequiredService<IOptions<WebOptions>>().Value.Url);
        app.UseForwardedHeaders();
        app.UseHostFiltering();
        app.Use(SecurityHeaders.AddAsync);
        app.UseResponseCompression();
        app.UseStatusCodePages(StatusPage.ShowAsync);
        app.Use(FaultBoundary.GuardAsync);
        app.MapAssets();
        app.MapLanguage();
        app.MapChat();
        app.MapReader();
        app.MapTimeline();
        app.MapMiniApp();
        app.MapAdmin();
        return app;
    }
}
