using Bot.Answers;
using Bot.Chat;
using Bot.Languages;

namespace Bot.Commands;

/// <summary>The one way of a question: answered, remembered for the next, kept, laid out.</summary>
public sealed class QuestionDesk(Answerer answerer, ConversationMemory memory, AnswerDesk desk, DraftBoard board)
{
    /// <param name="history">What the question leans on, oldest first.</param>
    public async Task<Reply> AskAsync(string text, IReadOnlyList<string> history, IncomingMessage message, CancellationToken cancellationToken)
    {
        await using var drafts = message.GuestQuery is null ? board.Open(message, cancellationToken) : null;
        var question = new Question(text, history, LanguageCodes.Parse(message.LanguageCode))
        {
            Selection = message.Selection,
            Chosen = message.ChosenLanguage,
            Progress = drafts is null ? null : new AnswerProgress(drafts),
        };
        var answer = await answerer.AnswerAsync(question, cancellationToken);
        var remembered = answer is SmallTalk or Declined ? Task.CompletedTask : memory.RememberAsync(message, text, cancellationToken);
        var reply = await desk.ReplyAsync(text, answer, cancellationToken);
        await remembered;
        return reply;
    }
}
