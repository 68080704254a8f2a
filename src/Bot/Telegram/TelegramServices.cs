using Bot.Chat;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Bot.Telegram;

/// <summary>Registers the platform Telegram. Needs the chat; call it after AddChat.</summary>
public static class TelegramServices
{
    public static IServiceCollection AddTelegram(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<TelegramOptions>().Bind(configuration.GetSection(TelegramOptions.Section))
            .ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(CreateHandler);
        services.AddSingleton(CreateClient);
        services.AddSingleton<ClosedChats>();
        services.AddSingleton<SendBudget>();
        services.AddSingleton<TelegramMetrics>();
        services.AddSingleton<TelegramSender>();
        services.AddSingleton<TelegramDrafts>();
        services.AddSingleton<BotIdentity>();
        services.AddSingleton<BotProfile>();
        services.AddSingleton<SentAnswers>();
        services.AddSingleton<InlineResponder>();
        services.AddSingleton<UpdateIntake>();
        services.AddSingleton<IMessenger, TelegramMessenger>();
        services.AddSingleton<IChatAdmins, TelegramAdmins>();
        services.AddOptions<WebhookOptions>().Bind(configuration.GetSection(WebhookOptions.Section))
            .ValidateDataAnnotations().ValidateOnStart();
        return string.IsNullOrWhiteSpace(configuration[$"{WebhookOptions.Section}:{nameof(WebhookOptions.Url)}"])
            ? services.AddHostedService<TelegramPoller>()
            : services.AddSingleton<WebhookEndpoint>().AddHostedService<TelegramWebhook>();
    }

    /// <remarks>Not the factory's: the token is part of every address, and what logs requests must never see one.</remarks>
    private static SocketsHttpHandler CreateHandler(IServiceProvider provider) => new()
    {
        // One more for the poll.
        MaxConnectionsPerServer = provider.GetRequiredService<IOptions<TelegramOptions>>().Value.ConcurrentRequests + 1,
        PooledConnectionLifetime = TimeSpan.FromMinutes(10),
        ConnectTimeout = TimeSpan.FromSeconds(10),
        UseCookies = false,
        AllowAutoRedirect = false,
        // Keeps addresses out of traces as well.
        ActivityHeadersPropagator = null,
    };

    private static ITelegramBotClient CreateClient(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<TelegramOptions>>().Value;
        return BotApi.Connect(options.Token, options.ApiBaseUrl, provider.GetRequiredService<SocketsHttpHandler>());
    }
}
