using System.CommandLine;
using System.Globalization;
using Bot.Answers;
using Bot.Commands;
using Bot.Languages;
using Bot.OnThisDay;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Bot.Cli;

/// <summary>onthisday [--date MM-DD] [--json], onthisday --all [--json]: what the articles date.</summary>
internal static class OnThisDayCli
{
    public static Command Create()
    {
        var date = new Option<string?>("--date") { Description = "The day, MM-DD; today when left out." };
        var all = new Option<bool>("--all") { Description = "Every event, plans and events of a month or year included." };
        var json = new Option<bool>("--json") { Description = "Print one JSON object a line." };
        var command = new Command("onthisday", "Show the events that the articles date to a day.") { date, all, json };
        command.SetAction((parsed, _) => Task.FromResult(Run(parsed.GetValue(date), parsed.GetValue(all), parsed.GetValue(json))));
        return command;
    }

    private static int Run(string? date, bool all, bool json)
    {
        if (all && date is not null)
        {
            throw new UsageException("onthisday takes either --all or --date MM-DD, not both.");
        }

        var day = date is null ? (AnnualDate?)null : Parse(date);
        using var host = BotHost.ForCommand();
        var calendar = host.Services.GetRequiredService<EventCalendars>().Current;
        var events = all ? calendar.All : calendar.On(day ?? Today(host.Services.GetRequiredService<TimeProvider>()));
        foreach (var told in events.Where(told => CitationCheck.IsVerbatim(told.Citation)))
        {
            Console.WriteLine(json ? EventLine.Of(told).ToJson() : Text(told));
        }

        return 0;
    }

    private static AnnualDate Parse(string text)
    {
        // 2000 is a leap year: 02-29 is a day to ask for.
        return DateOnly.TryParseExact($"2000-{text}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new AnnualDate(day.Month, day.Day)
            : throw new UsageException($"\"{text}\" is no day of the year; write it as MM-DD: onthisday --date 11-12");
    }

    private static AnnualDate Today(TimeProvider time)
    {
        var now = time.GetLocalNow();
        return new AnnualDate(now.Month, now.Day);
    }

    private static string Text(HistoricEvent told) =>
        $"{told.Date}{(told.IsPlanned ? " (planned)" : "")}  {told.Citation.Quote}\n    {AnswerReply.Place(told.Citation, told.Citation.Document.Language)}"
        + (told.Note is null ? "" : $"\n    {told.Note}");
}
