using Bot.Chat;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Support;

/// <summary>The chat's parts put together around a messenger and some commands.</summary>
public sealed class ChatBench : IDisposable
{
    private readonly ILoggerFactory loggers;
    private readonly MessageHandler handler;
    private readonly ChatMetrics metrics = new();

    public ChatBench(RecordingMessenger messenger, ICommand command, ChatOptions? options = null, TimeProvider? time = null, AccessOptions? access = null)
    {
        var settings = Options.Create(options ?? new ChatOptions());
        loggers = LoggerFactory.Create(logging => logging.AddProvider(Logs));
        Router = new CommandRouter(new CommandCatalog(() => [command]), settings);
        var typing = new TypingIndicator(settings, time ?? TimeProvider.System);
        var clock = time ?? TimeProvider.System;
        handler = new MessageHandler(Router, [messenger], typing, new AccessControl(Options.Create(access ?? new AccessOptions { MessagesPerMinutePerUser = 0, MessagesPerMinutePerChat = 0 }), clock), settings, clock, loggers.CreateLogger<MessageHandler>());
        Worker = new ChatWorker(handler, Inbox, new AnswerStops(), metrics, settings, clock, loggers.CreateLogger<ChatWorker>());
        Intake = new ChatIntake(Inbox, Worker, new SoleInstance(), metrics, settings, clock, loggers.CreateLogger<ChatIntake>());
    }

    public CollectedLogs Logs { get; } = new();

    public CommandRouter Router { get; }

    public FakeInbox Inbox { get; } = new();

    public ChatWorker Worker { get; }

    public ChatIntake Intake { get; }

    public static IncomingMessage Message(string text, long chatId = 1, long userId = 1, long messageId = 1, string? language = "ar", bool isPrivate = true) =>
        new(new ChatAddress("test", chatId), messageId, userId, text, language, TimeProvider.System.GetUtcNow(), isPrivate);

    public static InboxEntry Entry(string text, long chatId = 1, long id = 0, int starts = 0) => new(id, Message(text, chatId), starts);

    public static string TextOf(Reply? reply) => PlainText.Render(reply!);

    public void Dispose()
    {
        Intake.Dispose();
        Worker.Dispose();
        handler.Dispose();
        metrics.Dispose();
        loggers.Dispose();
    }
}
