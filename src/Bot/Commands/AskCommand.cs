using Bot.Chat;

namespace Bot.Commands;

/// <summary>/ask, and every plain text: answers from the articles.</summary>
public sealed class AskCommand(QuestionDesk desk, ConversationMemory memory, ChatRights rights) : ICommand
{
    public CommandInfo Info { get; } = new("ask", "command.ask");

    public async Task<Reply> HandleAsync(string arguments, IncomingMessage message, CancellationToken cancellationToken) =>
        await rights.MayAskAsync(message, cancellationToken)
            ? await desk.AskAsync(arguments, await EarlierAsync(message, cancellationToken), message, cancellationToken)
            : Reply.Silence;

    /// <summary>What the question leans on: the part the user selected, else what was said before.</summary>
    private async Task<IReadOnlyList<string>> EarlierAsync(IncomingMessage message, CancellationToken cancellationToken)
    {
        var said = await memory.RecallAsync(message, cancellationToken);
        return message.Selection is { } selection ? [.. said, selection] : said;
    }
}
