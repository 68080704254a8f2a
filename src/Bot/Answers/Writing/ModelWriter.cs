using Bot.Languages;
using Bot.Prompts;
using Bot.Search;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bot.Answers.Writing;

/// <summary>
/// Has a language model write the answer from numbered passages and shows of it only what <see cref="ClaimCheck"/> keeps. Whatever goes
/// wrong (no server, no time, no budget, a refusal, nothing that holds) ends in the extractive answer with a small note.
/// </summary>
/// <remarks>Never throws but for the caller's cancellation, and takes no longer than <see cref="WriterOptions.Deadline"/>.</remarks>
public sealed class ModelWriter(
    IPromptRunner model,
    ExtractiveWriter extractive,
    FurtherPassages further,
    IOptions<WriterOptions> options,
    IOptions<AnswerOptions> answers,
    WriterMetrics metrics,
    TimeProvider time,
    ILogger<ModelWriter> logger) : IAnswerWriter
{
    private const int LongestFault = 120;
    private readonly WriterOptions settings = options.Value;

    public async Task<Answer> WriteAsync(ReadQuestion question, Retrieval retrieval, CancellationToken cancellationToken)
    {
        var found = WrittenAnswer.WithoutInstructions(await extractive.WriteAsync(question, retrieval, cancellationToken));
        var passages = NumberedPassages.Of(retrieval, settings);
        if (passages.Items.Count == 0 || (question.Kind == QuestionKind.Quote && found is Answered))
        {
            return found;
        }

        try
        {
            return await WithinDeadlineAsync(token => WriteAsync(question, passages, found, token), cancellationToken);
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            logger.LogWarning("The model wrote no answer, the extractive one goes out: {Reason}", error.Message);
            return StandIn(found, error is RefusedException ? "refused" : "failed");
        }
    }

    private async Task<Answer> WithinDeadlineAsync(Func<CancellationToken, Task<Answer>> write, CancellationToken cancellationToken)
    {
        using var clock = new CancellationTokenSource(settings.Deadline, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, clock.Token);
        return await write(either.Token).WaitAsync(either.Token);
    }

    private async Task<Answer> WriteAsync(ReadQuestion question, NumberedPassages passages, Answer found, CancellationToken cancellationToken)
    {
        var values = Values(question, passages);
        var draft = await AskAsync(PromptNames.Answer, question, passages, values, cancellationToken);
        if (!draft.IsEnough && draft is { SaysNone: false, IsWhole: true })
        {
            Explain(draft, passages, values);
            draft = await AskAsync(PromptNames.Repair, question, passages, values, cancellationToken);
        }

        return Conclude(question, draft, found);
    }

    private async Task<Draft> AskAsync(
        string prompt, ReadQuestion question, NumberedPassages passages, Dictionary<string, string> values, CancellationToken cancellationToken)
    {
        var reader = new DraftReader(new ClaimCheck(passages), settings.OutputCharacters);
        var stream = model.RunAsync(prompt, question.Language, values, further.For(passages, values["fence"]), cancellationToken);
        var draft = await reader.ReadAsync(stream, kept => question.Progress?.Report(WrittenAnswer.Of(question, kept.Take(settings.Claims))));
        foreach (var claim in draft.Claims)
        {
            metrics.Checked(claim);
        }

        return draft;
    }

    private Answer Conclude(ReadQuestion question, Draft draft, Answer found)
    {
        if (draft.SaysNone)
        {
            metrics.Answered("none");
            return new NotFound(question.Language, (found as Answered)?.Citations[0] ?? (found as NotFound)?.Nearest);
        }

        if (!draft.IsEnough)
        {
            logger.LogInformation("Too little of the model's answer holds, the extractive one goes out: {Faults}", string.Join(", ", draft.Claims.Select(c => c.Fault)));
            return StandIn(found, "unchecked");
        }

        metrics.Answered("model");
        return WrittenAnswer.Of(question, draft.Kept.Take(settings.Claims)).With(found, answers.Value.MaximumQuotes);
    }

    private Answer StandIn(Answer found, string reason)
    {
        metrics.Answered(reason);
        return found with { WithoutModel = true };
    }

    private static Dictionary<string, string> Values(ReadQuestion question, NumberedPassages passages)
    {
        var fence = passages.Fence(question.Text);
        return new Dictionary<string, string> { ["question"] = question.Text, ["passages"] = passages.Render(fence), ["fence"] = fence };
    }

    private static void Explain(Draft draft, NumberedPassages passages, Dictionary<string, string> values)
    {
        values["passages"] = passages.Render(values["fence"]);
        values["draft"] = draft.Output;
        values["faults"] = draft.Claims.Count == 0
            ? "- no line of the form: statement | [n] | words"
            : string.Join('\n', draft.Claims.Where(c => !c.IsKept).Select(c => $"- {c.Fault}: {Shortened(c.Draft.Text)}"));
    }

    private static string Shortened(string text) => text.Length <= LongestFault ? text : text[..LongestFault] + "…";
}
