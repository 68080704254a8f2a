using Bot.Chat;

namespace Bot.Cli;

/// <summary>The bot's conversation over lines of text.</summary>
internal sealed class TerminalChat(CommandRouter router, TimeProvider time)
{
    private static readonly ChatAddress Chat = new("terminal", 0);

    /// <summary>Answers line by line until an empty line or the end of the input.</summary>
    public async Task RunAsync(TextReader input, TextWriter output, CancellationToken cancellationToken)
    {
        await WriteAsync("/start", 0, output, cancellationToken);
        for (var number = 1; await input.ReadLineAsync(cancellationToken) is { Length: > 0 } line; number++)
        {
            await WriteAsync(line, number, output, cancellationToken);
        }
    }

    private async Task WriteAsync(string text, int number, TextWriter output, CancellationToken cancellationToken)
    {
        var message = new IncomingMessage(Chat, number, 0, text, null, time.GetUtcNow(), IsPrivate: true);
        if (await router.RouteAsync(message, cancellationToken) is { } reply)
        {
            await output.WriteLineAsync(PlainText.Render(reply));
            await output.WriteLineAsync();
        }
    }
}
