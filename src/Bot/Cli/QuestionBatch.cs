using System.Diagnostics;
using Bot.Answers;

namespace Bot.Cli;

/// <summary>Answers JSON lines with JSON lines, in order. A broken line is reported with its number and the rest goes on.</summary>
internal sealed class QuestionBatch(Answerer answerer)
{
    /// <returns>Whether every line could be read.</returns>
    public async Task<bool> RunAsync(TextReader input, TextWriter output, TextWriter errors, CancellationToken cancellationToken)
    {
        var clean = true;
        for (var number = 1; await input.ReadLineAsync(cancellationToken) is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            try
            {
                await output.WriteLineAsync(await AnswerAsync(QuestionLine.Parse(line), cancellationToken));
            }
            catch (FormatException e)
            {
                clean = false;
                await errors.WriteLineAsync($"line {number}: {e.Message}");
            }
        }

        return clean;
    }

    private async Task<string> AnswerAsync(QuestionLine question, CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        var answer = await answerer.AnswerAsync(new Question(question.Question, question.History), cancellationToken);
        return AnswerLine.Of(question.Id, answer, clock.Elapsed).ToJson();
    }
}
