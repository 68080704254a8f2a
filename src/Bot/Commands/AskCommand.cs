using Bot.Answers;
using Bot.Chat;
using Bot.Languages;

namespace Bot.Commands;

/// <summary>/ask, and every plain text: answers from the articles.</summary>
public sealed class AskCommand(Answerer answerer, ConversationMemory memory, DraftBoard board) : ICommand
{
    public CommandInfo Info { get; } = new("ask", "command.ask");

    public async Task<Reply> HandleAsync(string arguments, IncomingMessage message, CancellationToken cancellationToken)
    {
        await using var drafts = board.Open(message, cancellationToken);
        var question = new Question(arguments, Earlier(message), LanguageCodes.Parse(message.LanguageCode))
        {
            Selection = message.Selection,
            Progress = drafts is null ? null : new AnswerProgress(drafts),
        };
        var answer = await answerer.AnswerAsync(question, cancellationToken);
        if (answer is not (SmallTalk or Declined))
        {
            memory.Remember(message, arguments);
        }

        return AnswerReply.Of(answer);
    }

    /// <summary>What the question leans on: the part the user selected, else what was said before.</summary>
    private IReadOnlyList<string> Earlier(IncomingMessage message) =>
        message.Selection is { } selection ? [.. memory.Recall(message), selection] : memory.Recall(message);
}
