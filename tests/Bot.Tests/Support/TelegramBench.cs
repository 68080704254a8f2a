using Bot.Chat;
using Bot.Languages;
using Bot.Storage;
using Bot.Telegram;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Support;

/// <summary>The whole service against a fake Bot API, over HTTP.</summary>
public sealed class TelegramBench : IAsyncDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly Dictionary<string, string?> settings;
    private readonly TimeProvider time;
    private readonly IChatObserver? observer;

    private TelegramBench(FakeBotApi api, Dictionary<string, string?> settings, ICommand command, TimeProvider time, IChatObserver? observer)
    {
        Api = api;
        this.observer = observer;
        this.settings = settings;
        this.time = time;
        settings.TryAdd("Storage:ConnectionString", ConnectionString);
        settings.TryAdd("Storage:WorkPath", Path.Combine(folder.Path, "work"));
        Host = Build(command);
    }

    public FakeBotApi Api { get; }

    public IHost Host { get; private set; }

    public CollectedLogs Logs { get; } = new();

    public IMessenger Messenger => Host.Services.GetRequiredService<IMessenger>();

    private string ConnectionString => $"Data Source={folder.Path}/isnad.db;Pooling=False";

    /// <summary>Builds the service without starting it; pauses after failures are short, limits off unless set.</summary>
    public static async Task<TelegramBench> CreateAsync(
        ICommand? command = null, TimeProvider? time = null, string token = FakeBotApi.Token, string? url = null, IChatObserver? observer = null, params (string Key, string Value)[] settings)
    {
        var api = await FakeBotApi.StartAsync();
        var all = Settings(token, url ?? api.Url);
        Array.ForEach(settings, pair => all[pair.Key] = pair.Value);
        return new TelegramBench(api, all, command ?? new FakeCommand(), time ?? TimeProvider.System, observer);
    }

    /// <summary>A further process on the same database; the one before must have stopped.</summary>
    public Task RestartAsync(ICommand command)
    {
        Host.Dispose();
        Host = Build(command);
        return Host.StartAsync();
    }

    public void Execute(string sql)
    {
        using var connection = new SqliteConnection(ConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public static OutgoingMessage Outgoing(string text, long chatId = 7, long? replyTo = 5) =>
        new(new ChatAddress("telegram", chatId), Reply.Of(LanguageDetector.Detect(text) ?? Language.Arabic, text), replyTo);

    public Task SendAsync(string text, long chatId = 7) => Messenger.SendAsync(Outgoing(text, chatId), CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        Host.Dispose();
        await Api.DisposeAsync();
        folder.Dispose();
    }

    private IHost Build(ICommand command)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Logs);
        builder.Services.AddSingleton(time);
        builder.Services.AddSingleton(command);
        if (observer is not null)
        {
            builder.Services.AddSingleton(observer);
        }

        builder.Services.AddStorage(builder.Configuration).AddChat(builder.Configuration).AddTelegram(builder.Configuration);
        return builder.Build();
    }

    private static Dictionary<string, string?> Settings(string token, string url) => new()
    {
        ["Chat:MaxAge"] = "10000.00:00:00",
        ["Telegram:Token"] = token,
        // A press would get its sign by the machine's pace: before the notice or with it.
        ["Chat:TypingAfter"] = "00:01:00",
        ["Telegram:ApiBaseUrl"] = url,
        ["Telegram:PollTimeoutSeconds"] = "20",
        ["Telegram:PollBackoffLimit"] = "00:00:00.010",
        ["Telegram:RetryDelay"] = "00:00:00.001",
        ["Telegram:MessagesPerSecond"] = "0",
        ["Telegram:MessagesPerSecondPerChat"] = "0",
        ["Telegram:MessagesPerMinutePerGroup"] = "0",
    };
}
