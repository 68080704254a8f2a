using Bot.Answers;
using Bot.Chat;
using Bot.Languages;

namespace Bot.Commands;

/// <summary>The one way of a question: answered, remembered for the next, kept, laid out. Its user may stop it on the way.</summary>
public sealed class QuestionDesk(Answerer answerer, ConversationMemory memory, AnswerDesk desk, DraftBoard board, AnswerStops stops)
{
    /// <param name="history">What the question leans on, oldest first.</param>
    public async Task<Reply> AskAsync(string text, IReadOnlyList<string> history, IncomingMessage message, CancellationToken cancellationToken)
    {
        using var running = stops.Open(message, cancellationToken);
        await using var drafts = message.GuestQuery is null ? board.Open(message, cancellationToken) : null;
        var progress = new AnswerProgress(drafts, message);
        var question = new Question(text, history, LanguageCodes.Parse(message.LanguageCode))
        {
            Selection = message.Selection,
            Chosen = message.ChosenLanguage,
            Progress = progress,
        };
        try
        {
            var answer = await answerer.AnswerAsync(question, running.Token);
            var remembered = answer is SmallTalk or Declined ? Task.CompletedTask : memory.RememberAsync(message, text, cancellationToken);
            var reply = await desk.ReplyAsync(text, answer, cancellationToken);
            await remembered;
            return reply;
        }
        catch (OperationCanceledException) when (running.IsStopped && !cancellationToken.IsCancellationRequested)
        {
            await memory.RememberAsync(message, text, cancellationToken);
            return await StoppedAsync(text, progress.Latest, message, cancellationToken);
        }
    }

    /// <summary>What was checked until then stays.</summary>
    private async Task<Reply> StoppedAsync(string text, Answered? part, IncomingMessage message, CancellationToken cancellationToken)
    {
        if (part is null || CitationCheck.Enforce(part) is not Answered holds)
        {
            return message.Phrase("stopped.early");
        }

        var reply = await desk.ReplyAsync(text, holds, cancellationToken);
        return reply with { Blocks = [.. reply.Blocks, new TextBlock([new TextRun(Phrases.Get(holds.Language, "stopped"))])] };
    }
}
