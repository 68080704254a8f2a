using Bot.Chat;
using Bot.Languages;
using Bot.OnThisDay;
using Bot.Storage;
using Bot.Storage.Sqlite;
using Bot.Tests.Conformance;
using Bot.Tests.Support;
using Dapper;
using NodaTime;

namespace Bot.Tests.Storage;

public sealed class SqliteSubscriptionStoreTests : SubscriptionStoreConformance, IDisposable
{
    private readonly SqliteFile file = new();

    protected override ISubscriptionStore Store => new SqlSubscriptionStore(file.Database);

    public void Dispose() => file.Dispose();
}

public sealed class SqlitePostLedgerTests : PostLedgerConformance, IDisposable
{
    private readonly SqliteFile file = new();

    protected override IPostLedger Ledger => new SqlPostLedger(file.Database);

    public void Dispose() => file.Dispose();
}

public sealed class SqliteDatabaseTests : IDisposable
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 12, 6, 30);
    private readonly SqliteFile file = new();

    [Fact]
    public async Task Two_instances_that_start_at_once_bring_it_up_to_date_once()
    {
        var instances = Enumerable.Range(0, 4).Select(_ => file.Open()).ToList();
        await Task.WhenAll(instances.Select(instance => Task.Run(async () => await (await instance.OpenAsync(default)).DisposeAsync())));
        await using var connection = await file.Database.OpenAsync(default);
        Assert.Equal(Migrations.All.Select(migration => migration.Name), await connection.QueryAsync<string>("SELECT name FROM migrations ORDER BY name"));
        Assert.Equal("wal", await connection.ExecuteScalarAsync<string>("PRAGMA journal_mode"));
        instances.ForEach(instance => instance.Dispose());
    }

    [Fact]
    public async Task A_moved_group_takes_its_subscriptions_and_its_posts_along()
    {
        var (store, ledger) = (new SqlSubscriptionStore(file.Database), new SqlPostLedger(file.Database));
        var old = new ChatAddress("telegram", -5, 3);
        var day = new LocalDate(2026, 11, 12);
        await store.SaveAsync(new Subscription(old, new LocalTime(8, 0), "Asia/Riyadh", Language.Arabic, false, Now), Now, default);
        await ledger.TryClaimAsync(old, day, ["a"], Now, default);
        var moves = new SqlChatChanges(file.Database);
        await moves.MovedAsync("telegram", -5, -100777, default);
        await moves.MovedAsync("telegram", -5, -100777, default);
        Assert.Null(await store.FindAsync(old, default));
        Assert.NotNull(await store.FindAsync(old with { ChatId = -100777 }, default));
        Assert.False(await ledger.TryClaimAsync(old with { ChatId = -100777 }, day, ["a"], Now, default));
    }

    public void Dispose() => file.Dispose();
}

public sealed class SqlitePersonalDataTests : PersonalDataConformance, IDisposable
{
    private readonly SqliteFile file = new();

    protected override IDatabase Database => file.Database;

    protected override string Instant0 => "0";

    public void Dispose() => file.Dispose();
}

public sealed class SqliteConversationTests : ConversationConformance, IDisposable
{
    private readonly SqliteFile file = new();

    protected override IDatabase Database => file.Database;

    public void Dispose() => file.Dispose();
}

public sealed class SqliteSweeperTests : SweeperConformance, IDisposable
{
    private readonly SqliteFile file = new();

    protected override IDatabase Database => file.Database;

    protected override string ConnectionString => "Data Source=x";

    public void Dispose() => file.Dispose();
}
