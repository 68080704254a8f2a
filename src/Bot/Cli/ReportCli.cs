using System.CommandLine;
using System.Text.Json;
using Bot.Answers.Log;
using Bot.Chat;
using Bot.Commands;
using Bot.Languages;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Cli;

/// <summary>report [--days N] [--top N] [--language ar|en] [--json]: the most frequent unanswered questions and the answers that did not please.</summary>
internal static class ReportCli
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create()
    {
        var days = new Option<int>("--days") { Description = "How far to look back.", DefaultValueFactory = _ => 30 };
        var top = new Option<int>("--top") { Description = "Questions listed of each kind.", DefaultValueFactory = _ => 20 };
        var language = new Option<string>("--language") { Description = "Language of the headings, ar or en.", DefaultValueFactory = _ => "ar" };
        var json = new Option<bool>("--json") { Description = "Print one JSON object." };
        var command = new Command("report", "List the most frequent questions that were not answered, and the answers that did not please.") { days, top, language, json };
        command.SetAction((parsed, token) => RunAsync(parsed.GetValue(days), parsed.GetValue(top), parsed.GetValue(language)!, parsed.GetValue(json), token));
        return command;
    }

    private static async Task<int> RunAsync(int days, int top, string language, bool json, CancellationToken cancellationToken)
    {
        if (days < 1 || top < 1 || LanguageCodes.Parse(language) is not { } spoken)
        {
            throw new UsageException("report takes --days and --top from 1 up and --language ar or en.");
        }

        using var host = BotHost.ForCommand();
        var since = host.Services.GetRequiredService<TimeProvider>().GetUtcNow() - TimeSpan.FromDays(days);
        var report = await host.Services.GetRequiredService<IAnswerLog>().ReportAsync(since, top, cancellationToken);
        Console.WriteLine(json ? JsonSerializer.Serialize(report, Json) : PlainText.Render(StatsReply.Of(report, days, spoken)));
        return 0;
    }
}
