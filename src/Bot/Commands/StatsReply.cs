using Bot.Answers.Log;
using Bot.Chat;
using Bot.Languages;

namespace Bot.Commands;

/// <summary>An <see cref="AnswerReport"/> laid out for its reader.</summary>
public static class StatsReply
{
    public static Reply Of(AnswerReport report, int days, Language language) => new(language,
    [
        new TextBlock(
        [
            new TextRun(Phrases.Format(language, "stats.title", Phrases.Count(language, "days", days)), Bold: true),
            new TextRun("\n" + Phrases.Format(language, "stats.numbers", report.Answered, report.NotFound, report.Good, report.Bad)),
        ]),
        List(report.Unanswered, "stats.unanswered", language),
        List(report.Disliked, "stats.bad", language),
    ]);

    private static TextBlock List(IReadOnlyList<CountedQuestion> questions, string title, Language language)
    {
        var lines = questions.Count == 0 ? [Phrases.Get(language, "stats.none")] : questions.Select(question => $"{question.Count} × {question.Question}");
        return new TextBlock([new TextRun(Phrases.Get(language, title), Bold: true), new TextRun("\n" + string.Join('\n', lines))]);
    }
}
