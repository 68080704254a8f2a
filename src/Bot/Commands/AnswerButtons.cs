using Bot.Answers;
using Bot.Answers.Log;
using Bot.Chat;
using Bot.Knowledge;
using Bot.Languages;

namespace Bot.Commands;

/// <summary>The buttons below answers and quotations: each names its answer and the number of its citation.</summary>
internal static class AnswerButtons
{
    /// <summary>
    /// For each cited number its source, the next quotation and a further question, and its place in the reader; then what the user thinks
    /// of the answer.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<ReplyButton>> Of(AnswerRecord record, Answered answer) =>
    [
        .. answer.Claims.SelectMany(claim => claim.Citations).Distinct().Order()
            .SelectMany(number => new[] { Citation(record, number), [Reader(record, number, answer.Citations[number - 1])] }),
        [new ReplyButton("👍", $"/rate {record.Id} good"), new ReplyButton("👎", $"/rate {record.Id} bad"), Link(record)],
    ];

    /// <summary>For the nearest passage of a question without answer, which has no number: its context.</summary>
    public static IReadOnlyList<IReadOnlyList<ReplyButton>> Of(AnswerRecord record) =>
        record.Citations.Count == 0 ? [] : [[new ReplyButton(Phrases.Get(record.Language, "source.context"), $"/source {record.Id} 1")]];

    public static ReplyButton Source(AnswerRecord record, int number) =>
        new(Phrases.Format(record.Language, "source.button", $"[{number}]"), $"/source {record.Id} {number}");

    public static ReplyButton Reader(AnswerRecord record, int number, Citation citation) =>
        ReplyButton.ToReader(Phrases.Format(record.Language, "source.reader", $"[{number}]"), ReaderPath.Of(citation));

    public static ReplyButton Further(AnswerRecord record, int number) =>
        new(Phrases.Get(record.Language, "source.further"), $"/further {record.Id} {number}");

    private static ReplyButton Link(AnswerRecord record) =>
        new(Phrases.Get(record.Language, "answer.link"), StartPayload.OfQuestion(record.Id).ToCommand()) { Kind = ReplyButtonKind.CopyLink };

    private static IReadOnlyList<ReplyButton> Citation(AnswerRecord record, int number)
    {
        var next = record.Citation(number + 1) is null
            ? []
            : new[] { new ReplyButton(Phrases.Get(record.Language, "source.next"), $"/source {record.Id} {number + 1}") };
        return [Source(record, number), .. next, Further(record, number)];
    }
}
