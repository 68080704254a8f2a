using Bot.Answers.Log;
using Bot.Chat;
using Bot.Languages;
using Bot.Storage;
using Bot.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Conformance;

/// <summary>What every database forgets with time.</summary>
public abstract class SweeperConformance
{
    private static readonly ChatAddress Chat = new("telegram", 7);
    private readonly ManualTimeProvider time = new();

    protected abstract IDatabase Database { get; }

    protected abstract string ConnectionString { get; }

    [DatabaseFact]
    public async Task Each_thing_is_deleted_after_its_time_and_not_before()
    {
        var (log, talks, talk) = (Database.AnswerLog(), Database.Conversations(), new Conversation(Chat, 7));
        await log.SaveAsync(new AnswerRecord("1", "متى؟", Language.Arabic, AnswerOutcome.Answered, [], time.GetUtcNow()), default);
        await log.RateAsync("1", "u", Rating.Bad, default);
        await talks.SaveAsync(talk, [new SaidText("x", time.GetUtcNow())], default);
        using var sweeper = new Sweeper(Database, Storage(), Options.Create(new ChatOptions()), Options.Create(new AnswerLogOptions()), time, NullLogger<Sweeper>.Instance);
        await sweeper.StartAsync(default);
        await PassAsync(TimeSpan.FromMinutes(29));
        Assert.Single(await talks.FindAsync(talk, default));
        await PassAsync(TimeSpan.FromMinutes(2));
        await Patience.UntilAsync(async () => (await talks.FindAsync(talk, default)).Count == 0);
        Assert.NotNull(await log.FindAsync("1", default));
        await PassAsync(TimeSpan.FromDays(366));
        await Patience.UntilAsync(async () => await log.FindAsync("1", default) is null);
        Assert.Equal(0, (await log.ReportAsync(DateTimeOffset.UnixEpoch, 5, default)).Bad);
        await sweeper.StopAsync(default);
    }

    private async Task PassAsync(TimeSpan duration)
    {
        await time.WaitForTimerAsync(TimeSpan.FromMinutes(1));
        time.Advance(duration);
    }

    private IOptions<StorageOptions> Storage() => Options.Create(new StorageOptions { ConnectionString = ConnectionString });
}
