using Bot.Answers.Log;
using Bot.Chat;
using Bot.OnThisDay;
using Bot.Storage.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Bot.Storage;

/// <summary>Registers the stores. The database is opened, and brought up to date, on first use.</summary>
public static class StorageServices
{
    public static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<StorageOptions>().Bind(configuration.GetSection(StorageOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        return services
            .AddSingleton(provider => new SqliteDatabase(
                provider.GetRequiredService<IOptions<StorageOptions>>().Value.ConnectionString,
                provider.GetRequiredService<IHostEnvironment>().ContentRootPath))
            .AddSingleton<ISubscriptionStore, SqliteSubscriptionStore>()
            .AddSingleton<IPostLedger, SqlitePostLedger>()
            .AddSingleton<IAnswerLog, SqliteAnswerLog>()
            .AddHostedService<AnswerLogSweeper>()
            .AddSingleton<IChatSettingsStore, SqliteChatSettings>()
            .AddSingleton<IChatObserver, SqliteChatMoves>();
    }
}
