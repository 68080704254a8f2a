using Bot.Answers;
using Bot.Chat;
using Bot.Commands;
using Bot.Knowledge;
using Bot.Models;
using Bot.OnThisDay;
using Bot.Prompts;
using Bot.Search;
using Bot.Storage;
using Bot.Telegram;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Support;

/// <summary>The real service with the article of this repository, on a fake Bot API over HTTP; it can be stopped and started again on its database.</summary>
public sealed class ServiceBench : IAsyncLifetime, IDisposable
{
    public const long Operator = 99;

    public const long Blocked = 98;

    private readonly TemporaryFolder folder = new();

    public Dictionary<string, string?> Settings { get; } = [];

    public FakeBotApi Api { get; private set; } = null!;

    public CollectedLogs Logs { get; } = new();

    public IHost Host { get; private set; } = null!;

    public KnowledgeStore Knowledge => Host.Services.GetRequiredService<KnowledgeStore>();

    public string Article => Path.Combine(folder.Path, "knowledge", "german-soviet-axis-talks.md");

    public async Task InitializeAsync()
    {
        Directory.CreateDirectory(Path.Combine(folder.Path, "knowledge"));
        foreach (var file in Directory.EnumerateFiles(Repository.Knowledge, "german*"))
        {
            File.Copy(file, Path.Combine(folder.Path, "knowledge", Path.GetFileName(file)));
        }

        Api = await FakeBotApi.StartAsync();
        await StartAsync();
    }

    public async Task RestartAsync()
    {
        await StopAsync();
        await StartAsync();
    }

    public async Task DisposeAsync()
    {
        await StopAsync();
        await Api.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Dispose();
    }

    public void Dispose() => folder.Dispose();

    /// <summary>Asks in a private chat; the answer with its buttons.</summary>
    public async Task<BotApiCall> AskAsync(long chatId, string text)
    {
        var before = Api.Delivered.Count(call => call.Has("chat_id") && call.ChatId == chatId);
        Api.PushText(chatId, text);
        return (await Api.DeliveredAsync(chatId, before + 1))[^1];
    }

    /// <summary>Presses a button; what it brings.</summary>
    public async Task<BotApiCall> PressAsync(BotApiCall below, string start)
    {
        var before = Api.Delivered.Count(call => call.Has("chat_id") && call.ChatId == below.ChatId);
        Api.PushPress(below.ChatId, below.Button(start), below.MessageId);
        return (await Api.DeliveredAsync(below.ChatId, before + 1))[^1];
    }

    private async Task StartAsync()
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true, ContentRootPath = folder.Path });
        builder.Configuration.AddInMemoryCollection(Defaults()).AddInMemoryCollection(Settings);
        builder.Logging.SetMinimumLevel(LogLevel.Information).AddProvider(Logs);
        builder.Services
            .AddKnowledge(builder.Configuration).AddModels(builder.Configuration).AddPrompts(builder.Configuration).AddSearch(builder.Configuration).AddAnswers(builder.Configuration)
            .AddStorage(builder.Configuration).AddChat(builder.Configuration).AddOnThisDay(builder.Configuration).AddCommands(builder.Configuration)
            .AddTelegram(builder.Configuration);
        Host = builder.Build();
        await Host.StartAsync();
    }

    private async Task StopAsync()
    {
        await Host.StopAsync();
        Host.Dispose();
    }

    private Dictionary<string, string?> Defaults() => new()
    {
        ["Chat:MaxAge"] = "10000.00:00:00",
        ["Knowledge:RevisionsPath"] = "",
        ["Knowledge:Path"] = Path.Combine(folder.Path, "knowledge"),
        ["Search:IndexPath"] = Path.Combine(folder.Path, "index"),
        ["Prompts:Path"] = Path.Combine(Repository.Root, "prompts"),
        ["Storage:ConnectionString"] = $"Data Source={folder.Path}/isnad.db",
        ["Telegram:Token"] = FakeBotApi.Token,
        // A press would get its sign by the machine's pace: before the notice or with it.
        ["Chat:TypingAfter"] = "00:01:00",
        ["Telegram:ApiBaseUrl"] = Api.Url,
        ["Telegram:PollTimeoutSeconds"] = "20",
        // The index may still be read when the first one comes.
        ["Telegram:InlineTime"] = "00:00:30",
        ["Telegram:PollBackoffLimit"] = "00:00:00.010",
        ["Telegram:RetryDelay"] = "00:00:00.001",
        ["Access:MessagesPerMinutePerUser"] = "0",
        ["Access:MessagesPerMinutePerChat"] = "0",
        ["Telegram:MessagesPerSecondPerChat"] = "0",
        ["Telegram:MessagesPerMinutePerGroup"] = "0",
        ["Access:BlockedUsers:0"] = $"{Blocked}",
        ["Operator:Users:0"] = $"{Operator}",
    };
}
