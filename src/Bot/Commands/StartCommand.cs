using Bot.Answers.Log;
using Bot.Chat;
using Bot.Languages;

namespace Bot.Commands;

/// <summary>/start: the first words a user reads, with questions to try; behind a deep link, the question or the source it leads to.</summary>
public sealed class StartCommand(ExampleQuestions examples, SourceCommand source, IAnswerLog log, QuestionDesk desk) : ICommand
{
    private const int Examples = 3;

    public CommandInfo Info { get; } = new("start", "command.start", InMenu: false);

    public async Task<Reply> HandleAsync(string arguments, IncomingMessage message, CancellationToken cancellationToken) => StartPayload.Parse(arguments) switch
    {
        { Kind: "s" } payload => await source.HandleAsync($"{payload.Id} {payload.Number}", message, cancellationToken),
        { Kind: "a" } payload when await log.FindAsync(payload.Id, cancellationToken) is { } record =>
            await desk.AskAsync(record.Question, [], message, cancellationToken),
        { Kind: "a" } => message.Phrase("source.expired"),
        _ => Greeting(message),
    };

    private Reply Greeting(IncomingMessage message)
    {
        var language = message.PhraseLanguage;
        var questions = examples.Pick(language, Examples);
        var greeting = message.Phrase("start");
        return questions.Count == 0 ? greeting : greeting with
        {
            Blocks = [.. greeting.Blocks, new TextBlock([new TextRun(Phrases.Get(language, "start.examples"))])],
            Buttons = [.. questions.Select(question => new[] { new ReplyButton(question, $"/example {QuestionKey.Of(question)}") })],
        };
    }
}
