using Bot.Chat;
using Bot.OnThisDay;
using Bot.Tests.Support;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Bot.Tests.OnThisDay;

/// <summary>1,000 services that die at a random step between claim, send and mark; each is followed by the next.</summary>
public sealed class CrashTests
{
    private const int Crashes = 1000;

    private readonly List<(ChatAddress Chat, LocalDate Day)> arrived = [];

    [Fact]
    public async Task No_crash_doubles_a_post_and_every_doubtful_one_is_reported()
    {
        using var bench = new PosterBench(Instant.FromUtc(2026, 1, 1, 0, 0));
        for (var chat = 0; chat < 6; chat++)
        {
            await bench.SubscribeAsync(chat, $"{8 + (chat % 2):00}:00");
        }

        var random = new Random(20261112);
        for (var crashed = 0; crashed < Crashes;)
        {
            bench.Time.Advance(TimeSpan.FromHours(2));
            crashed += await LiveAsync(bench, new Doom(random.Next(1, 12))) ? 1 : 0;
        }

        await SettleAsync(bench);
        Assert.Equal(arrived.Count, arrived.Distinct().Count());
        Assert.DoesNotContain(PostState.Claimed, bench.Ledger.States.Values);
        var inDoubt = bench.Ledger.States.Where(post => post.Value == PostState.InDoubt).Select(post => Line(post.Key.Chat, post.Key.Date));
        var reported = bench.Logs.Of(LogLevel.Warning).Where(line => line.Contains("in doubt")).Select(line => line.Split(" is in doubt")[0]);
        Assert.Equal(inDoubt.Order(), reported.Order());
        Assert.True(inDoubt.Count() > 100, "the crashes must hit the dangerous steps");
        var sent = bench.Ledger.States.Where(post => post.Value == PostState.Sent).Select(post => post.Key);
        Assert.All(sent, post => Assert.Contains((post.Chat, post.Date), arrived));
    }

    private static string Line(ChatAddress chat, LocalDate date) => $"The post of {date} to chat {chat}";

    /// <summary>One life of the service; whether it died.</summary>
    private async Task<bool> LiveAsync(PosterBench bench, Doom doom)
    {
        var messenger = new RecordingMessenger(async (post, _) => await doom.StepAsync(() => Arrive(post, bench)));
        var poster = bench.Poster(messenger, ledger: new MortalLedger(bench.Ledger, doom));
        try
        {
            await poster.RunAsync(default);
        }
        catch (Death)
        {
            // Dead before anything was sent.
        }

        return doom.HasCome;
    }

    private Task Arrive(OutgoingMessage post, PosterBench bench)
    {
        lock (arrived)
        {
            arrived.Add((post.Chat, bench.Now.InZone(DateTimeZoneProviders.Tzdb["Africa/Cairo"]).Date));
        }

        return Task.CompletedTask;
    }

    private async Task SettleAsync(PosterBench bench)
    {
        bench.Time.Advance(TimeSpan.FromHours(1));
        await LiveAsync(bench, new Doom(int.MaxValue));
    }

    /// <summary>Lets a number of steps pass; from then on the process is dead: the step it comes in may or may not have had its effect.</summary>
    private sealed class Doom(int steps)
    {
        private readonly Lock gate = new();
        private readonly bool hasEffect = steps % 2 == 0;
        private int left = steps;

        public bool HasCome { get; private set; }

        public async Task StepAsync(Func<Task> effect)
        {
            var (alive, last) = Take();
            if (alive || (last && hasEffect))
            {
                await effect();
            }

            if (!alive)
            {
                throw new Death();
            }
        }

        private (bool Alive, bool Last) Take()
        {
            lock (gate)
            {
                left--;
                HasCome |= left <= 0;
                return (left > 0, left == 0);
            }
        }
    }

    private sealed class Death : Exception;

    private sealed class MortalLedger(IPostLedger ledger, Doom doom) : IPostLedger
    {
        public async Task<bool> TryClaimAsync(ChatAddress chat, LocalDate date, IReadOnlyList<string> events, Instant now, CancellationToken cancellationToken)
        {
            var claimed = false;
            await doom.StepAsync(async () => claimed = await ledger.TryClaimAsync(chat, date, events, now, cancellationToken));
            return claimed;
        }

        public Task MarkAsync(ChatAddress chat, LocalDate date, PostState state, CancellationToken cancellationToken) =>
            doom.StepAsync(() => ledger.MarkAsync(chat, date, state, cancellationToken));

        public Task ReleaseAsync(ChatAddress chat, LocalDate date, CancellationToken cancellationToken) =>
            doom.StepAsync(() => ledger.ReleaseAsync(chat, date, cancellationToken));

        public Task<IReadOnlyList<DoubtfulPost>> TakeAbandonedAsync(Instant claimedBefore, CancellationToken cancellationToken) =>
            ledger.TakeAbandonedAsync(claimedBefore, cancellationToken);

        public Task<IReadOnlyDictionary<string, LocalDate>> ShownAsync(ChatAddress chat, CancellationToken cancellationToken) =>
            ledger.ShownAsync(chat, cancellationToken);
    }
}
