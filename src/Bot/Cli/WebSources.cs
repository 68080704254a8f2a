using Bot.Answers;
using Bot.Answers.Log;
using Bot.Commands;
using Bot.Knowledge;
using Bot.Languages;
using Bot.Models;
using Bot.OnThisDay;
using Bot.Search;
using Bot.Storage;
using Bot.Web.Admin;
using Bot.Web.Timeline;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NodaTime;

namespace Bot.Cli;

/// <summary>Hands the web page what other folders know, so that it needs none of them.</summary>
internal static class WebSources
{
    private const int HitsShown = 10;
    private const int QuestionsListed = 50;

    public static IServiceCollection AddWebSources(this IServiceCollection services) => services
        .AddSingleton(provider => Timeline(provider.GetRequiredService<EventCalendars>()))
        .AddSingleton(provider => new AdminSource
        {
            ExplainAsync = (question, cancellationToken) => ExplainAsync(provider.GetRequiredService<Answerer>(), question, cancellationToken),
            QuestionsAsync = (days, cancellationToken) => QuestionsAsync(
                provider.GetRequiredService<IAnswerLog>(), provider.GetRequiredService<TimeProvider>().GetUtcNow(), days, cancellationToken),
            Facts = Facts(provider),
            PostsAsync = cancellationToken => PostsAsync(provider, cancellationToken),
        });

    private static TimelineSource Timeline(EventCalendars calendars) => new(() => calendars.Current.All.Select(Event));

    private static TimelineEvent Event(HistoricEvent told) =>
        new(told.Date.Year, told.Date.Month, told.Date.Day, told.IsPlanned, told.Citation.Quote, ReaderPath.Of(told.Citation));

    private static ServiceFact[] Facts(IServiceProvider provider) =>
    [
        new("web.admin.model", provider.GetRequiredService<IOptions<ModelOptions>>().Value.Name is { Length: > 0 } name ? name : "–"),
        new("web.admin.database", provider.GetRequiredService<IOptions<StorageOptions>>().Value.IsPostgres ? "PostgreSQL" : "SQLite"),
    ];

    private static async Task<AskedQuestions> QuestionsAsync(IAnswerLog log, DateTimeOffset now, int days, CancellationToken cancellationToken)
    {
        var since = new DateTimeOffset(now.UtcDateTime.Date.AddDays(1 - days), TimeSpan.Zero);
        var report = await log.ReportAsync(since, QuestionsListed, cancellationToken);
        var byDay = await log.ByDayAsync(since, cancellationToken);
        return new AskedQuestions(
            [.. byDay.Select(day => new AskedDay(day.Day, day.Answered, day.NotFound, day.Good, day.Bad))], Asked(report.Unanswered), Asked(report.Disliked));

        static AskedQuestion[] Asked(IReadOnlyList<CountedQuestion> questions) => [.. questions.Select(counted => new AskedQuestion(counted.Question, counted.Count))];
    }

    private static async Task<Explanation> ExplainAsync(Answerer answerer, string question, CancellationToken cancellationToken)
    {
        var read = ReadQuestion.Of(question);
        var found = await answerer.RetrieveAsync(read, [], cancellationToken);
        var answer = await answerer.AnswerAsync(new Question(question, []), cancellationToken);
        return new Explanation(AnswerReply.Of(answer), $"{read.Kind}", [.. found.Sentences.Take(HitsShown).Select(hit => Hit(hit, answer.Language))]);
    }

    private static ExplainedHit Hit(Hit hit, Language language)
    {
        var citation = Citation.Of(hit.Unit.Document, hit.Unit.Passage.Paragraph, hit.Unit.Sentence.Span);
        var parts = hit.Signals.Where(signal => signal.Part > 0).Select(signal => KeyValuePair.Create(signal.Name, signal.Part));
        return new ExplainedHit(hit.Unit.Text, citation.Place(language), ReaderPath.Of(citation), hit.Score, [.. parts]);
    }

    private static async Task<IReadOnlyList<PlannedPost>> PostsAsync(IServiceProvider provider, CancellationToken cancellationToken)
    {
        var now = Instant.FromDateTimeOffset(provider.GetRequiredService<TimeProvider>().GetUtcNow());
        var calendar = provider.GetRequiredService<EventCalendars>().Current;
        var ledger = provider.GetRequiredService<IPostLedger>();
        var posts = new List<(Instant Due, PlannedPost Post)>();
        // All of them: those to be looked at by the end of time.
        foreach (var subscription in await provider.GetRequiredService<ISubscriptionStore>().DueAsync(Instant.MaxValue, cancellationToken))
        {
            var due = PostSchedule.Next(subscription, now);
            posts.Add((due, Post(subscription, due, calendar, await ledger.ShownAsync(subscription.Chat, cancellationToken))));
        }

        return [.. posts.OrderBy(post => post.Due).Select(post => post.Post)];
    }

    private static PlannedPost Post(Subscription subscription, Instant due, EventCalendar calendar, IReadOnlyDictionary<string, LocalDate> shown)
    {
        var local = due.InZone(subscription.Zone);
        var pick = EventPicker.Pick(calendar, local.Date, shown, subscription.OnlyAnniversaries);
        var preview = pick is null ? null : PostWriter.Write(pick, local.Date, subscription.Language, DateText.MonthsOf(subscription.ZoneId), isSubscribed: true);
        return new PlannedPost($"{subscription.Chat.Platform} {subscription.Chat.ChatId}", $"{local.LocalDateTime:uuuu-MM-dd HH:mm} {subscription.ZoneId}", preview);
    }
}
