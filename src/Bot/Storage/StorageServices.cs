using Bot.Chat;
using Bot.Storage.Postgres;
using Bot.Storage.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Bot.Storage;

/// <summary>Registers the stores, for the database that the connection string names; call it before the chat, which must stop first.</summary>
public static class StorageServices
{
    public static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<StorageOptions>().Bind(configuration.GetSection(StorageOptions.Section))
            .PostConfigure<IHostEnvironment>((options, host) => options.ConnectionString = DataSource.Complete(options.ConnectionString, host.ContentRootPath))
            .ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        return new StorageOptions { ConnectionString = configuration[$"{StorageOptions.Section}:ConnectionString"] ?? "" }.IsPostgres
            ? services.AddPostgres()
            : services.AddSqlite();
    }

    private static IServiceCollection AddSqlite(this IServiceCollection services) => services
        .AddSingleton<SqliteDatabase>()
        .AddSingleton<SqliteWriter>()
        .AddSingleton<IInbox, SqliteInbox>()
        .AddSingleton<ILeadership, SoleInstance>()
        .AddHostedService<SqliteSweeper>();

    private static IServiceCollection AddPostgres(this IServiceCollection services) => services
        .AddSingleton<PostgresDatabase>()
        .AddSingleton<PostgresInstance>()
        .AddSingleton<ILeadership>(provider => provider.GetRequiredService<PostgresInstance>())
        .AddSingleton<IInbox, PostgresInbox>()
        .AddHostedService(provider => provider.GetRequiredService<PostgresInstance>())
        .AddHostedService<PostgresSweeper>();
}
