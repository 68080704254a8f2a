using System.Diagnostics;
using Bot.Answers;

namespace Bot.Cli.Evaluation;

/// <summary>Asks the questions of a file, each in a conversation of its own, and scores the replies.</summary>
internal sealed class QuestionEvaluation(Answerer answerer)
{
    /// <summary>Scores line by line. A broken line is reported with its number and the rest goes on.</summary>
    /// <returns>The scored questions in order, and whether every line could be read.</returns>
    public async Task<(IReadOnlyList<ScoredQuestion> Rows, bool Clean)> RunAsync(TextReader input, TextWriter errors, CancellationToken cancellationToken)
    {
        var rows = new List<ScoredQuestion>();
        var clean = true;
        for (var number = 1; await input.ReadLineAsync(cancellationToken) is { } line; number++)
        {
            try
            {
                rows.Add(await AskAsync(EvaluationQuestion.Parse(line), cancellationToken));
            }
            catch (FormatException e)
            {
                clean = false;
                await errors.WriteLineAsync($"line {number}: {e.Message}");
            }
        }

        return (rows, clean);
    }

    private async Task<ScoredQuestion> AskAsync(EvaluationQuestion question, CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        var answer = await answerer.AnswerAsync(new Question(question.Question, question.History ?? []), cancellationToken);
        return ScoredQuestion.Of(question, answer, clock.Elapsed);
    }
}
