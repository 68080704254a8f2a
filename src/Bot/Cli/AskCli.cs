using System.CommandLine;
using System.Diagnostics;
using Bot.Answers;
using Bot.Chat;
using Bot.Commands;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Cli;

/// <summary>ask TEXT [--json], ask --batch: one question from the arguments, or many as JSON lines.</summary>
internal static class AskCli
{
    public static Command Create()
    {
        var text = new Argument<string?>("text") { Arity = ArgumentArity.ZeroOrOne, Description = "The question." };
        var json = new Option<bool>("--json") { Description = "Print the answer as one JSON line." };
        var batch = new Option<bool>("--batch") { Description = "Read questions as JSON lines {\"id\",\"question\",\"history\"} from standard input." };
        var command = new Command("ask", "Answer a question from the articles.") { text, json, batch };
        command.SetAction((parsed, cancellationToken) => parsed.GetValue(batch)
            ? BatchAsync(parsed.GetValue(text), cancellationToken)
            : OneAsync(parsed.GetValue(text), parsed.GetValue(json), cancellationToken));
        return command;
    }

    private static async Task<int> OneAsync(string? text, bool json, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new UsageException("ask needs a question: ask \"متى وصل مولوتوف إلى برلين؟\"");
        }

        using var host = BotHost.ForCommand();
        var clock = Stopwatch.StartNew();
        var answer = await host.Services.GetRequiredService<Answerer>().AnswerAsync(new Question(text, []), cancellationToken);
        Console.WriteLine(json
            ? AnswerLine.Of("", answer, clock.Elapsed).ToJson()
            : $"{PlainText.Render(AnswerReply.Of(answer))}\n\n{NextStep.After(answer)}");
        return 0;
    }

    private static async Task<int> BatchAsync(string? text, CancellationToken cancellationToken)
    {
        if (text is not null)
        {
            throw new UsageException("ask --batch reads its questions from standard input; leave the text out.");
        }

        using var host = BotHost.ForCommand();
        var batch = new QuestionBatch(host.Services.GetRequiredService<Answerer>());
        return await batch.RunAsync(Console.In, Console.Out, Console.Error, cancellationToken) ? 0 : CommandLine.UsageError;
    }
}
