using Bot.Answers.Log;
using Bot.Chat;
using Bot.OnThisDay;
using Bot.Search.Corpus;
using Bot.Storage.Postgres;
using Bot.Storage.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Bot.Storage;

/// <summary>
/// Registers the stores, for the database that the connection string names; call it before the chat, which must stop first. The database is
/// opened, and brought up to date, on first use.
/// </summary>
public static class StorageServices
{
    public static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<StorageOptions>().Bind(configuration.GetSection(StorageOptions.Section))
            .PostConfigure<IHostEnvironment>((options, host) =>
                options.WorkPath = options.WorkPath.Length == 0 ? "" : Path.GetFullPath(options.WorkPath, host.ContentRootPath))
            .ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services
            .AddSingleton<ISubscriptionStore, SqlSubscriptionStore>()
            .AddSingleton<IPostLedger, SqlPostLedger>()
            .AddSingleton<IChatObserver, SqlChatChanges>()
            .AddSingleton<IPersonalData, SqlPersonalData>()
            .AddSingleton(_ => new CorpusDatabase(configuration["Knowledge:ConnectionString"] ?? ""))
            .AddSingleton<ICorpusStore, PostgresCorpusStore>()
            .AddHostedService<Sweeper>();
        services.AddOptions<AnswerLogOptions>();
        return new StorageOptions { ConnectionString = configuration[$"{StorageOptions.Section}:ConnectionString"] ?? "" }.IsPostgres
            ? services.AddPostgres()
            : services.AddSqlite();
    }

    private static IServiceCollection AddSqlite(this IServiceCollection services) => services
        .AddSingleton(CreateSqlite)
        .AddSingleton<IDatabase>(provider => provider.GetRequiredService<SqliteDatabase>())
        .AddSingleton(provider => provider.GetRequiredService<SqliteDatabase>().Writer)
        .AddSingleton<IInbox, SqliteInbox>()
        .AddSingleton<IAnswerLog, SqliteAnswerLog>()
        .AddSingleton<SqlChatSettings>()
        .AddSingleton<SqlConversations, SqliteConversations>()
        .AddSingleton<RememberedChatSettings>()
        .AddSingleton<IChatSettingsStore>(provider => provider.GetRequiredService<RememberedChatSettings>())
        .AddSingleton<IChatObserver>(provider => provider.GetRequiredService<RememberedChatSettings>())
        .AddSingleton<IPersonalData>(provider => provider.GetRequiredService<RememberedChatSettings>())
        .AddSingleton<RememberedConversations>()
        .AddSingleton<IConversationStore>(provider => provider.GetRequiredService<RememberedConversations>())
        .AddSingleton<IChatObserver>(provider => provider.GetRequiredService<RememberedConversations>())
        .AddSingleton<ILeadership, SoleInstance>();

    private static IServiceCollection AddPostgres(this IServiceCollection services) => services
        .AddSingleton<PostgresDatabase>()
        .AddSingleton<IDatabase>(provider => provider.GetRequiredService<PostgresDatabase>())
        .AddSingleton<PostgresInstance>()
        .AddSingleton<ILeadership>(provider => provider.GetRequiredService<PostgresInstance>())
        .AddSingleton<ChatsAtWork>()
        .AddSingleton<GroupWriter>()
        .AddSingleton<IInbox, PostgresInbox>()
        .AddSingleton<IAnswerLog, PostgresAnswerLog>()
        .AddSingleton<IChatSettingsStore, PostgresChatSettings>()
        .AddSingleton<IConversationStore, PostgresConversations>()
        .AddHostedService(provider => provider.GetRequiredService<PostgresInstance>());

    private static SqliteDatabase CreateSqlite(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<StorageOptions>>().Value;
        return new SqliteDatabase(options.ConnectionString, provider.GetRequiredService<IHostEnvironment>().ContentRootPath, options.SurvivesPowerCut);
    }
}
