using Bot.Chat;
using Bot.Web.Admin;
using Bot.Web.Conversation;
using Bot.Web.MiniApp;
using Bot.Web.Pages;
using Bot.Web.Reader;
using Bot.Web.Timeline;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bot.Web;

/// <summary>Registers the web page: the platform "web", the reader, the operator's page. Needs the chat and the knowledge; call it after theirs.</summary>
public static class WebServices
{
    public static IServiceCollection AddWeb(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<WebOptions>().Bind(configuration.GetSection(WebOptions.Section))
            .ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddLogging(logging => logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning));
        services.AddResponseCompression(options => options.MimeTypes = ["text/html", "text/css", "text/javascript", "image/svg+xml"]);
        services.Configure<ForwardedHeadersOptions>(options => options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto);
        services.Configure<KestrelServerOptions>(options => (options.AddServerHeader, options.Limits.MaxRequestBodySize) = (false, Forms.MaxBytes));
        services.AddHostFiltering(_ => { });
        services.ConfigureOptions<OwnNames>();
        services.AddSingleton<WebChats>();
        services.AddSingleton<IPersonalData>(provider => provider.GetRequiredService<WebChats>());
        services.AddSingleton<ChatGreeting>();
        services.AddSingleton<ChatPage>();
        services.AddSingleton<ChatRate>();
        services.AddSingleton<ReaderPage>();
        services.AddSingleton<TimelinePage>();
        services.AddSingleton(provider => new InitData(
            configuration["Telegram:Token"] ?? "", provider.GetRequiredService<IOptions<WebOptions>>().Value.InitDataAge, provider.GetRequiredService<TimeProvider>()));
        services.AddAdmin();
        return services.AddSingleton<IMessenger, WebMessenger>();
    }

    private static void AddAdmin(this IServiceCollection services)
    {
        services.AddSingleton<AdminDoor>();
        services.AddSingleton<IndexJob>();
        services.AddSingleton<StateView>();
        services.AddSingleton<MetricsWindow>();
        services.AddHostedService(provider => provider.GetRequiredService<MetricsWindow>());
    }
}
