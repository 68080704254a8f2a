using Bot.Answers.Log;
using Bot.Chat;
using Bot.Languages;

namespace Bot.Commands;

/// <summary>/start: the first words a user, a group or a channel reads; behind a deep link, the question or the source it leads to.</summary>
public sealed class StartCommand(ExampleQuestions examples, SourceCommand source, IAnswerLog log, QuestionDesk desk, Greetings greetings) : ICommand
{
    private const int Examples = 3;

    public CommandInfo Info { get; } = new("start", "command.start", InMenu: false);

    public async Task<Reply> HandleAsync(string arguments, IncomingMessage message, CancellationToken cancellationToken) => StartPayload.Parse(arguments) switch
    {
        { Kind: "s" } payload => await source.HandleAsync($"{payload.Id} {payload.Number}", message, cancellationToken),
        { Kind: "a" } payload when await log.FindAsync(payload.Id, cancellationToken) is { } record =>
            await desk.AskAsync(record.Question, [], message, cancellationToken),
        { Kind: "a" } => message.Phrase("source.expired"),
        { Kind: StartPayload.Group or StartPayload.Channel } when !message.IsPrivate && !greetings.IsFirst(message.Chat) => Reply.Silence,
        { Kind: StartPayload.Channel } when !message.IsPrivate => message.Phrase("start.channel"),
        _ => message.IsPrivate ? Greeting(message) : GroupGreeting(message),
    };

    private Reply Greeting(IncomingMessage message)
    {
        var (greeting, questions) = (message.Phrase("start"), Questions(message, Examples));
        return greeting with
        {
            Blocks = questions.Length == 0 ? greeting.Blocks : [.. greeting.Blocks, new TextBlock([new TextRun(Phrases.Get(message.PhraseLanguage, "start.examples"))])],
            Buttons =
            [
                .. questions,
                [Invitation(message, ReplyButtonKind.AddToGroup, StartPayload.Group), Invitation(message, ReplyButtonKind.AddToChannel, StartPayload.Channel)],
            ],
        };
    }

    private Reply GroupGreeting(IncomingMessage message) => message.Phrase("start.group") with { Buttons = Questions(message, 1) };

    private IReadOnlyList<ReplyButton>[] Questions(IncomingMessage message, int count) =>
        [.. examples.Pick(message.PhraseLanguage, count).Select(question => new[] { new ReplyButton(question, $"/example {QuestionKey.Of(question)}") })];

    private static ReplyButton Invitation(IncomingMessage message, ReplyButtonKind kind, string payload) =>
        new(Phrases.Get(message.PhraseLanguage, $"start.add.{payload}"), $"/start {payload}") { Kind = kind };
}
