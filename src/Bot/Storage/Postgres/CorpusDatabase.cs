namespace Bot.Storage.Postgres;

/// <summary>The database of the knowledge, which may be another than that of the messages.</summary>
public sealed class CorpusDatabase(string connectionString) : PostgresDatabase(connectionString, CorpusMigrations.All);
