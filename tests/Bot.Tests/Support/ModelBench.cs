using System.Diagnostics.Metrics;
using Bot.Answers;
using Bot.Chat;
using Bot.Commands;
using Bot.Enrichment;
using Bot.Knowledge;
using Bot.Models;
using Bot.Prompts;
using Bot.Search;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Support;

/// <summary>The bot's answers over a small article, with a scripted model behind HTTP. Times are short.</summary>
internal sealed class ModelBench : IAsyncDisposable
{
    public const string Key = "sk-test-SECRET-0123456789";
    /// <summary>Stands for the fake server's address in settings.</summary>
    public const string ServerUrl = "{server}";

    public const string Question = "متى وصل مولوتوف إلى برلين؟";
    public const string Claim = "وصل مولوتوف إلى برلين في 12 نوفمبر 1940";
    public const string Words = "وصل مولوتوف إلى برلين في 12 نوفمبر 1940 على متن قطار خاص";

    public const string Article = """
        ---
        title: مؤتمر برلين
        language: ar
        source: https://example.org/a
        ---

        # مؤتمر برلين

        وصل مولوتوف إلى برلين في 12 نوفمبر 1940 على متن قطار خاص.[3] استقبله ريبنتروب في المحطة صباح ذلك اليوم، وعُزف النشيد الرسمي.

        التقى مولوتوف هتلر مرتين، واستمر الاجتماع الأول ساعتين ونصفًا قبل أن يقطعه إنذار من غارة جوية.[4][5] رفض هتلر في الاجتماع الثاني سحب قواته من فنلندا.

        ## التجارة

        وقع البلدان في 11 فبراير 1940 اتفاقًا تجاريًا بقيمة 640 مليون مارك. حصلت ألمانيا بموجبه على 900,000 طن من الحبوب و9.5 ملايين طن من النفط.

        ## البعثة

        ضم الوفد السوفيتي خمسة وستين شخصًا، وأقام في قصر بلفيو ثلاثة أيام. عاد ستالين فسأل عن نتائج الرحلة في ديسمبر.
        """;

    public const string Glossary = """
        - name: "فياتشيسلاف مولوتوف"
          kind: person
          aliases: ["مولوتوف"]
          english: ["Vyacheslav Molotov", "Molotov"]
        - name: "أدولف هتلر"
          kind: person
          aliases: ["هتلر"]
          english: ["Adolf Hitler", "Hitler"]
        - name: "يواخيم ريبنتروب"
          kind: person
          aliases: ["ريبنتروب"]
          english: ["Ribbentrop"]
        - name: "جوزيف ستالين"
          kind: person
          aliases: ["ستالين"]
          english: ["Stalin"]
        - name: "برلين"
          kind: place
          english: ["Berlin"]
        - name: "موسكو"
          kind: place
          english: ["Moscow"]
        """;

    private readonly FakeModelServer server;
    private readonly TemporaryFolder folder;
    private readonly IHost host;

    private ModelBench(FakeModelServer server, TemporaryFolder folder, IHost host, CollectedLogs logs)
    {
        this.server = server;
        this.folder = folder;
        this.host = host;
        Logs = logs;
        Counts = new MeterCounts(host.Services.GetRequiredService<IMeterFactory>());
    }

    public CollectedLogs Logs { get; }

    public MeterCounts Counts { get; }

    public FakeModelServer Server => server;

    public IServiceProvider Services => host.Services;

    public static string Good(ModelRequest request) => $"{Claim} | [{request.NumberOf(Words)}] | {Words}";

    public static async Task<ModelBench> StartAsync(
        Func<ModelRequest, Func<HttpContext, Task>> script, Dictionary<string, string?>? settings = null, string article = Article, TimeProvider? time = null, string? questions = null)
    {
        var server = await FakeModelServer.StartAsync(script);
        var folder = new TemporaryFolder();
        folder.Write("article.md", article);
        folder.Write("article.glossary.yaml", Glossary);
        if (questions is not null)
        {
            folder.Write("article.questions.yaml", questions);
        }

        var logs = new CollectedLogs();
        return new ModelBench(server, folder, Build(server.Url, folder.Path, settings ?? [], logs, time ?? TimeProvider.System), logs);
    }

    public Task<Answer> AskAsync(string question, params string[] history) => AskAsync(new Question(question, history));

    public Task<Answer> AskAsync(Question question) =>
        host.Services.GetRequiredService<Answerer>().AnswerAsync(question, CancellationToken.None);

    /// <summary>Everything a reader of the answer sees.</summary>
    public static string Seen(Answer answer) => PlainText.Render(AnswerReply.Of(answer));

    public async ValueTask DisposeAsync()
    {
        Counts.Dispose();
        host.Dispose();
        await server.DisposeAsync();
        folder.Dispose();
    }

    private static IHost Build(string url, string knowledge, Dictionary<string, string?> settings, CollectedLogs logs, TimeProvider time)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = Repository.Root });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Model:Provider"] = "Compatible",
            ["Model:Endpoint"] = url,
            ["Model:Name"] = "scripted",
            ["Model:Key"] = Key,
            ["Model:RetryDelay"] = "00:00:00.001",
            ["Knowledge:Path"] = knowledge,
            ["Search:IndexPath"] = "",
        });
        builder.Configuration.AddInMemoryCollection(settings.ToDictionary(s => s.Key, s => s.Value?.Replace(ServerUrl, url, StringComparison.Ordinal)));
        builder.Logging.SetMinimumLevel(LogLevel.Trace).AddProvider(logs);
        builder.Services.AddSingleton(time);
        builder.Services.AddKnowledge(builder.Configuration).AddModels(builder.Configuration).AddPrompts(builder.Configuration)
            .AddEnrichment(builder.Configuration).AddSearch(builder.Configuration).AddAnswers(builder.Configuration);
        return builder.Build();
    }
}
