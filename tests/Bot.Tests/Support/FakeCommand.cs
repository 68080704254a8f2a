using Bot.Chat;
using Bot.Languages;

namespace Bot.Tests.Support;

/// <summary>A command that does what the test says; by default it is "ask" and repeats its arguments.</summary>
public sealed class FakeCommand(Func<string, IncomingMessage, CancellationToken, Task<Reply>>? answer = null, string name = "ask") : ICommand
{
    public CommandInfo Info { get; } = new(name, "command.ask");

    public Task<Reply> HandleAsync(string arguments, IncomingMessage message, CancellationToken cancellationToken) =>
        answer is null ? Task.FromResult(Reply.Of(LanguageDetector.Detect(arguments) ?? Language.Arabic, arguments)) : answer(arguments, message, cancellationToken);
}
