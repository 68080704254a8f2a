using Bot.Answers;
using Bot.Answers.Log;
using Bot.Chat;
using Bot.Knowledge;
using Bot.Languages;

namespace Bot.Commands;

/// <summary>Keeps what is answered, and lays it out with the buttons that open its sources.</summary>
public sealed class AnswerDesk(IAnswerLog log, TimeProvider time)
{
    public async Task<Reply> ReplyAsync(string question, Answer answer, CancellationToken cancellationToken)
    {
        var reply = AnswerReply.Of(answer);
        return answer switch
        {
            Answered answered => reply with
            {
                Buttons = AnswerButtons.Of(await KeepAsync(question, answered.Language, AnswerOutcome.Answered, answered.Citations, cancellationToken), answered),
            },
            NotFound { Nearest: var nearest } => reply with
            {
                IsNoAnswer = true,
                Buttons = AnswerButtons.Of(await KeepAsync(question, answer.Language, AnswerOutcome.NotFound, nearest is null ? [] : [nearest], cancellationToken)),
            },
            _ => reply,
        };
    }

    public async Task<AnswerRecord> KeepAsync(
        string question, Language language, AnswerOutcome outcome, IReadOnlyList<Citation> citations, CancellationToken cancellationToken)
    {
        var pinned = citations.Select(citation => PinnedCitation.Of(citation, language)).ToArray();
        var record = new AnswerRecord(AnswerId.New(), question, language, outcome, pinned, time.GetUtcNow());
        await log.SaveAsync(record, cancellationToken);
        return record;
    }
}
