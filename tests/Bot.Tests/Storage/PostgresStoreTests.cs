using System.Data.Common;
using Bot.Answers.Log;
using Bot.Chat;
using Bot.Languages;
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

    [DatabaseFact]
    public async Task What_the_database_refuses_takes_nothing_with_it()
    {
        var log = Database.AnswerLog();
        var answers = Enumerable.Range(0, 20).Select(i => new AnswerRecord($"{i}", i == 7 ? "\0" : "متى؟", Language.Arabic, AnswerOutcome.Answered, [], DateTimeOffset.UnixEpoch)).ToList();
        var saved = answers.ConvertAll(answer => log.SaveAsync(answer, default));
        await Assert.ThrowsAnyAsync<DbException>(() => saved[7]);
        await Task.WhenAll(saved.Where(save => save != saved[7]));
        Assert.Equal(19, (await log.ReportAsync(DateTimeOffset.UnixEpoch, 5, default)).Answered);
    }

    public void Dispose() => PostgresFile.Close(database);
}

public sealed class PostgresConversationTests : ConversationConformance, IDisposable
{
    private readonly Lazy<PostgresDatabase> database = new(PostgresFile.Open);

    protected override IDatabase Database => database.Value;

    [DatabaseFact]
    public async Task Of_what_is_saved_at_once_the_last_counts()
    {
        var talk = new Conversation(new ChatAddress("telegram", 7), 7);
        var store = Store;
        await Task.WhenAll(Enumerable.Range(1, 20).Select(i => store.SaveAsync(talk, [new SaidText($"{i}", DateTimeOffset.UnixEpoch)], default)).ToArray());
        Assert.Equal("20", Assert.Single(await store.FindAsync(talk, default)).Text);
    }

    public void Dispose() => PostgresFile.Close(database);
}

public sealed class PostgresSweeperTests : SweeperConformance, IDisposable
{
    private readonly Lazy<PostgresDatabase> database = new(PostgresFile.Open);

    protected override IDatabase Database => database.Value;

    protected override string ConnectionString => "Host=x";

    public void Dispose() => PostgresFile.Close(database);
}
