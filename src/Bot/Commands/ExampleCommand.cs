using Bot.Chat;

namespace Bot.Commands;

/// <summary>/example KEY, behind the questions that are offered as buttons.</summary>
public sealed class ExampleCommand(ExampleQuestions examples, QuestionDesk desk) : ICommand
{
    public CommandInfo Info { get; } = new("example", "command.hidden", InMenu: false);

    public async Task<Reply> HandleAsync(string arguments, IncomingMessage message, CancellationToken cancellationToken) =>
        examples.Find(arguments) is { } question
            ? await desk.AskAsync(question, [], message, cancellationToken)
            : message.Phrase("about.gone");
}
