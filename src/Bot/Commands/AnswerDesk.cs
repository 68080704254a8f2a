using Bot.Answers;
using Bot.Answers.Log;
using Bot.Caching;
using Bot.Chat;
using Bot.Knowledge;
using Bot.Languages;

namespace Bot.Commands;

/// <summary>Keeps what is answered, and lays it out with the buttons that open its sources.</summary>
public sealed class AnswerDesk(IAnswerLog log, TimeProvider time)
{
    /// <summary>An answer that is given again need not be laid out again.</summary>
    private readonly Derived<Answer, LaidOut> given = new();

    public async Task<Reply> ReplyAsync(string question, Answer answer, CancellationToken cancellationToken)
    {
        var (reply, citations) = given.Of(answer, LayOut);
        return answer switch
        {
            Answered answered => reply with
            {
                Buttons = AnswerButtons.Of(await KeepAsync(question, answered.Language, AnswerOutcome.Answered, citations, cancellationToken), answered),
            },
            NotFound => reply with
            {
                IsNoAnswer = true,
                Buttons = AnswerButtons.Of(await KeepAsync(question, answer.Language, AnswerOutcome.NotFound, citations, cancellationToken)),
            },
            _ => reply,
        };
    }

    public Task<AnswerRecord> KeepAsync(
        string question, Language language, AnswerOutcome outcome, IReadOnlyList<Citation> citations, CancellationToken cancellationToken) =>
        KeepAsync(question, language, outcome, Pin(citations, language), cancellationToken);

    private async Task<AnswerRecord> KeepAsync(
        string question, Language language, AnswerOutcome outcome, PinnedCitation[] pinned, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var record = new AnswerRecord(AnswerId.New(now), question, language, outcome, pinned, now);
        await log.SaveAsync(record, cancellationToken);
        return record;
    }

    private static LaidOut LayOut(Answer answer) => new(AnswerReply.Of(answer), answer switch
    {
        Answered answered => Pin(answered.Citations, answer.Language),
        NotFound { Nearest: { } nearest } => Pin([nearest], answer.Language),
        _ => [],
    });

    private static PinnedCitation[] Pin(IReadOnlyList<Citation> citations, Language language) =>
        [.. citations.Select(citation => PinnedCitation.Of(citation, language))];

    private sealed record LaidOut(Reply Reply, PinnedCitation[] Citations);
}
