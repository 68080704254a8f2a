using System.CommandLine;
using System.Globalization;
using Bot.Answers;
using Bot.Search;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Cli;

/// <summary>search TEXT [--explain]: what the retriever finds, and why.</summary>
internal static class SearchCli
{
    public static Command Create()
    {
        var text = new Argument<string>("text") { Description = "What to search for." };
        var explain = new Option<bool>("--explain") { Description = "Show each signal's part in a hit's score." };
        var command = new Command("search", "Show the passages and sentences found for a text.") { text, explain };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(text)!, parsed.GetValue(explain), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string text, bool explain, CancellationToken cancellationToken)
    {
        using var host = BotHost.ForCommand();
        var answerer = host.Services.GetRequiredService<Answerer>();
        var read = ReadQuestion.Of(text);
        var found = await answerer.RetrieveAsync(read, [], cancellationToken);
        if (explain)
        {
            PrintQuery(read, found.Query);
        }

        foreach (var (hit, rank) in found.Sentences.Take(10).Select((h, i) => (h, i + 1)))
        {
            Console.WriteLine($"{rank}. {Number(hit.Score)}  {hit.Unit.Document.Id} › {string.Join(" › ", hit.Unit.Passage.Paragraph.Section.Path)} › {hit.Unit.Passage.Paragraph.Number}");
            Console.WriteLine($"   {hit.Unit.Text}");
            if (explain)
            {
                Console.WriteLine("   = " + string.Join(" + ", hit.Signals.Where(s => s.Part > 0).Select(s => $"{s.Name} {Number(s.Value)}×{Number(s.Weight)}")));
            }
        }

        return 0;
    }

    private static void PrintQuery(ReadQuestion question, Query query)
    {
        Console.WriteLine($"kind: {question.Kind}");
        foreach (var group in query.Groups)
        {
            Console.WriteLine($"  {group.Word} ×{Number(group.Weight)}: {string.Join(", ", group.Variants.Skip(1).Select(v => $"{v.Word} ({v.Source} {Number(v.Weight)})"))}");
        }
    }

    private static string Number(float value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
