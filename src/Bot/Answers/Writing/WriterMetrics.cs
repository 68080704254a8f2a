using System.Diagnostics.Metrics;

namespace Bot.Answers.Writing;

/// <summary>Counts of the check and of the answers that went without a model, meter "Isnad.Answers".</summary>
public sealed class WriterMetrics
{
    public const string MeterName = "Isnad.Answers";
    public const string Claims = "isnad.claims";
    public const string Answers = "isnad.answers.written";
    private readonly Counter<long> claims;
    private readonly Counter<long> answers;

    public WriterMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        claims = meter.CreateCounter<long>(Claims, description: "Statements of the model that were checked, by result: kept, repaired, or the fault they were dropped for.");
        answers = meter.CreateCounter<long>(Answers, description: "Answers, by who wrote them: model, none (it said the passages do not tell), or why the extractive answer stands in.");
    }

    internal void Checked(CheckedClaim claim) => claims.Add(1, KeyValuePair.Create<string, object?>(
        "result", claim.Fault is { } fault ? "dropped." + fault : claim.Repaired ? "repaired" : "kept"));

    internal void Answered(string by) => answers.Add(1, KeyValuePair.Create<string, object?>("by", by));
}
