using Bot.Languages;
using Bot.Chat;
using Bot.Telegram;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Support;

/// <summary>The whole service against a fake Bot API, over HTTP.</summary>
public sealed class TelegramBench : IAsyncDisposable
{
    private TelegramBench(FakeBotApi api, IHost host, CollectedLogs logs) => (Api, Host, Logs) = (api, host, logs);

    public FakeBotApi Api { get; }

    public IHost Host { get; }

    public CollectedLogs Logs { get; }

    public IMessenger Messenger => Host.Services.GetRequiredService<IMessenger>();

    /// <summary>Builds the service without starting it; pauses after failures are short, limits off unless set.</summary>
    public static async Task<TelegramBench> CreateAsync(
        ICommand? command = null, TimeProvider? time = null, string token = FakeBotApi.Token, string? url = null, params (string Key, string Value)[] settings)
    {
        var api = await FakeBotApi.StartAsync();
        var logs = new CollectedLogs();
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddInMemoryCollection(Settings(token, url ?? api.Url).Concat(settings.Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value))));
        builder.Logging.SetMinimumLevel(LogLevel.Trace).AddProvider(logs);
        builder.Services.AddSingleton(time ?? TimeProvider.System);
        builder.Services.AddSingleton(command ?? new FakeCommand());
        builder.Services.AddChat(builder.Configuration).AddTelegram(builder.Configuration);
        return new TelegramBench(api, builder.Build(), logs);
    }

    public static OutgoingMessage Outgoing(string text, long chatId = 7, long? replyTo = 5) =>
        new(new ChatAddress("telegram", chatId), Reply.Of(LanguageDetector.Detect(text) ?? Language.Arabic, text), replyTo);

    public Task SendAsync(string text, long chatId = 7) => Messenger.SendAsync(Outgoing(text, chatId), CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        Host.Dispose();
        await Api.DisposeAsync();
    }

    private static Dictionary<string, string?> Settings(string token, string url) => new()
    {
        ["Telegram:Token"] = token,
        ["Telegram:ApiBaseUrl"] = url,
        ["Telegram:PollTimeoutSeconds"] = "20",
        ["Telegram:PollBackoffLimit"] = "00:00:00.010",
        ["Telegram:RetryDelay"] = "00:00:00.001",
        ["Telegram:MessagesPerSecond"] = "0",
        ["Telegram:MessagesPerSecondPerChat"] = "0",
        ["Telegram:MessagesPerMinutePerGroup"] = "0",
    };
}
