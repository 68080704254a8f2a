using System.Diagnostics.Metrics;
using Bot.Chat;
using Bot.Languages;
using Bot.OnThisDay;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NodaTime;

namespace Bot.Tests.Support;

/// <summary>The poster with the shipped article, stores in memory and time by hand.</summary>
internal sealed class PosterBench : IDisposable
{
    private static readonly Lazy<EventCalendars> Article = new(() => new EventCalendars(ArticleStore()));

    private readonly ILoggerFactory loggers;
    private readonly ServiceProvider services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly PostMetrics metrics;

    public PosterBench(Instant start)
    {
        var meters = services.GetRequiredService<IMeterFactory>();
        (Counts, metrics) = (new MeterCounts(meters), new PostMetrics(meters));
        loggers = LoggerFactory.Create(logging => logging.AddProvider(Logs));
        Time.Advance(start.ToDateTimeOffset() - Time.GetUtcNow());
    }

    public ManualTimeProvider Time { get; } = new();

    public CollectedLogs Logs { get; } = new();

    public MeterCounts Counts { get; }

    public MemorySubscriptions Subscriptions { get; } = new();

    public MemoryLedger Ledger { get; } = new();

    public Instant Now => Instant.FromDateTimeOffset(Time.GetUtcNow());

    /// <summary>One instance of the service; its stores may be wrapped.</summary>
    public DailyPoster Poster(IMessenger messenger, IPostLedger? ledger = null, int concurrent = 32, IEventIntroducer? introducer = null) => new(
        Subscriptions, ledger ?? Ledger, Article.Value, new PostLines(introducer), [messenger], metrics, Options.Create(new OnThisDayOptions { ConcurrentPosts = concurrent }), Time, loggers.CreateLogger<DailyPoster>());

    public Task SubscribeAsync(long chatId, string time = "08:30", string zone = "Africa/Cairo", bool only = false)
    {
        var at = NodaTime.Text.LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(time).Value;
        var subscription = new Subscription(new ChatAddress("test", chatId), at, zone, Language.Arabic, only, Now);
        return Subscriptions.SaveAsync(subscription, PostSchedule.Next(subscription, Now), default);
    }

    public void Dispose()
    {
        Counts.Dispose();
        services.Dispose();
        loggers.Dispose();
    }

    private static Bot.Knowledge.KnowledgeStore ArticleStore()
    {
        var options = Options.Create(new Bot.Knowledge.KnowledgeOptions { Path = Repository.Knowledge });
        return new(new Bot.Knowledge.FolderSource(new Bot.Knowledge.KnowledgeReader(options), options), Microsoft.Extensions.Logging.Abstractions.NullLogger<Bot.Knowledge.KnowledgeStore>.Instance);
    }
}
