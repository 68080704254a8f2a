using Bot.Answers.Log;
using Bot.Chat;
using Bot.Knowledge;
using Bot.Languages;
using Bot.Storage;
using Bot.Tests.Support;

namespace Bot.Tests.Conformance;

/// <summary>What every database must do for the answer log and the settings of chats.</summary>
public abstract class AnswerLogConformance
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    protected abstract IDatabase Database { get; }

    private IAnswerLog NewLog() => Database.AnswerLog();

    [DatabaseFact]
    public async Task An_answer_is_found_as_it_was_kept()
    {
        var kept = Record("a1", "متى؟", AnswerOutcome.Answered) with { Citations = [new PinnedCitation("doc", "rev", new TextSpan(3, 9), "نص \"حرفي\" 😀", "مقال › 1")] };
        var log = NewLog();
        await log.SaveAsync(kept, default);
        var again = NewLog();
        var found = (await again.FindAsync("a1", default))!;
        Assert.Equal(kept.Citations, found.Citations);
        Assert.Equal(kept with { Citations = found.Citations }, found);
        Assert.Null(await again.FindAsync("a2", default));
    }

    [DatabaseFact]
    public async Task The_report_counts_questions_however_they_are_spelled_and_one_opinion_a_user()
    {
        var log = NewLog();
        Assert.Equal(0, (await log.ReportAsync(Now, 5, default)).Answered);
        foreach (var (id, text, outcome) in new[] { ("1", "أين القاهرة؟", AnswerOutcome.NotFound), ("2", "اين القاهره", AnswerOutcome.NotFound), ("3", "من؟", AnswerOutcome.NotFound), ("4", "كم؟", AnswerOutcome.Answered) })
        {
            await log.SaveAsync(Record(id, text, outcome), default);
        }

        await log.RateAsync("4", "u1", Rating.Good, default);
        await log.RateAsync("4", "u1", Rating.Bad, default);
        await log.RateAsync("4", "u2", Rating.Bad, default);
        await log.RateAsync("unknown", "u2", Rating.Bad, default);
        var report = await log.ReportAsync(Now, 5, default);
        Assert.Equal((1, 3, 0, 2), (report.Answered, report.NotFound, report.Good, report.Bad));
        Assert.Equal([2, 1], report.Unanswered.Select(question => question.Count));
        Assert.Equal(new CountedQuestion("كم؟", 2), Assert.Single(report.Disliked));
    }

    [DatabaseFact]
    public async Task Days_are_counted_by_what_came_of_their_questions_and_how_they_were_rated()
    {
        var log = NewLog();
        Assert.Empty(await log.ByDayAsync(DateTimeOffset.UnixEpoch, default));
        foreach (var (id, outcome, days) in new[] { ("1", AnswerOutcome.Answered, -3), ("2", AnswerOutcome.NotFound, -1), ("3", AnswerOutcome.Answered, 0), ("4", AnswerOutcome.Answered, 0), ("5", AnswerOutcome.Quotes, 0) })
        {
            await log.SaveAsync(Record(id, "متى؟", outcome) with { At = Now.AddDays(days) }, default);
        }

        await log.RateAsync("3", "u1", Rating.Good, default);
        await log.RateAsync("3", "u2", Rating.Bad, default);
        await log.RateAsync("2", "u1", Rating.Bad, default);
        var today = DateOnly.FromDateTime(Now.Date);
        Assert.Equal(
            [new AnswerDay(today.AddDays(-1), 0, 1, 0, 1), new AnswerDay(today, 2, 0, 1, 1)],
            await log.ByDayAsync(Now.AddDays(-2), default));
    }

    [DatabaseFact]
    public async Task Settings_of_a_chat_hold_for_all_its_topics()
    {
        var chats = new SqlChatSettings(Database);
        var chat = new ChatAddress("telegram", -5, TopicId: 3);
        Assert.Equal(ChatSettings.Default, await chats.FindAsync(chat, default));
        var chosen = new ChatSettings(Language.English, WhoMayAsk.Admins);
        await chats.SaveAsync(chat, chosen, default);
        Assert.Equal(chosen, await chats.FindAsync(chat with { TopicId = null }, default));
        Assert.Equal(ChatSettings.Default, await chats.FindAsync(chat with { ChatId = -6 }, default));
    }

    private static AnswerRecord Record(string id, string question, AnswerOutcome outcome) => new(id, question, Language.Arabic, outcome, [], Now);
}
