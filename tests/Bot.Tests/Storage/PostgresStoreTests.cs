using Bot.OnThisDay;
using Bot.Storage;
using Bot.Storage.Postgres;
using Bot.Tests.Conformance;
using Bot.Tests.Support;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Storage;

public sealed class PostgresSubscriptionStoreTests : SubscriptionStoreConformance, IDisposable
{
    private readonly Lazy<PostgresDatabase> database = new(PostgresFile.Open);

    protected override ISubscriptionStore Store => new SqlSubscriptionStore(database.Value);

    public void Dispose() => PostgresFile.Close(database);
}

public sealed class PostgresPostLedgerTests : PostLedgerConformance, IDisposable
{
    private readonly Lazy<PostgresDatabase> database = new(PostgresFile.Open);

    protected override IPostLedger Ledger => new SqlPostLedger(database.Value);

    public void Dispose() => PostgresFile.Close(database);
}

internal static class PostgresFile
{
    public static PostgresDatabase Open() => new(Options.Create(new StorageOptions { ConnectionString = PostgresServer.NewDatabase() }));

    public static void Close(Lazy<PostgresDatabase> database)
    {
        if (database.IsValueCreated)
        {
            database.Value.Dispose();
        }
    }
}

public sealed class PostgresPersonalDataTests : PersonalDataConformance, IDisposable
{
    private readonly Lazy<PostgresDatabase> database = new(PostgresFile.Open);

    protected override IDatabase Database => database.Value;

    protected override string Instant0 => "now()";

    public void Dispose() => PostgresFile.Close(database);
}

public sealed class PostgresAnswerLogTests : AnswerLogConformance, IDisposable
{
    private readonly Lazy<PostgresDatabase> database = new(PostgresFile.Open);

    protected override IDatabase Database => database.Value;

    public void Dispose() => PostgresFile.Close(database);
}

public sealed class PostgresConversationTests : ConversationConformance, IDisposable
{
    private readonly Lazy<PostgresDatabase> database = new(PostgresFile.Open);

    protected override IDatabase Database => database.Value;

    public void Dispose() => PostgresFile.Close(database);
}

public sealed class PostgresSweeperTests : SweeperConformance, IDisposable
{
    private readonly Lazy<PostgresDatabase> database = new(PostgresFile.Open);

    protected override IDatabase Database => database.Value;

    protected override string ConnectionString => "Host=x";

    public void Dispose() => PostgresFile.Close(database);
}
