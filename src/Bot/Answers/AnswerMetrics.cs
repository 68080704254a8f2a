using System.Diagnostics.Metrics;

namespace Bot.Answers;

/// <summary>Counts of what questions got, meter "Isnad.Answers".</summary>
public sealed class AnswerMetrics
{
    public const string MeterName = "Isnad.Answers";

    private readonly Counter<long> answers;
    private readonly Counter<long> checks;

    public AnswerMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        answers = meter.CreateCounter<long>("isnad.answers", "{answer}", "Answers, by outcome: Answered, NotFound, SmallTalk, Declined");
        checks = meter.CreateCounter<long>("isnad.citation.checks", "{answer}", "Answers held against the articles before they leave, by result: passed, withheld");
    }

    internal void Given(Answer answer) => answers.Add(1, KeyValuePair.Create<string, object?>("outcome", answer.GetType().Name));

    internal void Checked(bool passed) => checks.Add(1, KeyValuePair.Create<string, object?>("result", passed ? "passed" : "withheld"));
}
