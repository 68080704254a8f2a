using System.Diagnostics.Metrics;
using Microsoft.Extensions.AI;

namespace Bot.Models;

/// <summary>Counts of the models, meter "Isnad.Models".</summary>
public sealed class ModelMetrics
{
    public const string MeterName = "Isnad.Models";
    public const string Requests = "isnad.model.requests";
    public const string Tokens = "isnad.model.tokens";
    public const string Cost = "isnad.model.cost";
    private readonly Counter<long> requests;
    private readonly Counter<long> tokens;
    private readonly Counter<double> cost;

    public ModelMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        requests = meter.CreateCounter<long>(Requests, description: "Requests to the language model, by outcome.");
        tokens = meter.CreateCounter<long>(Tokens, description: "Tokens used, by direction.");
        cost = meter.CreateCounter<double>(Cost, description: "Cost in the currency of the prices.");
    }

    internal void Requested(string outcome) => requests.Add(1, KeyValuePair.Create<string, object?>("outcome", outcome));

    internal void Used(UsageDetails usage, decimal price)
    {
        tokens.Add(usage.InputTokenCount ?? 0, KeyValuePair.Create<string, object?>("direction", "in"));
        tokens.Add(usage.OutputTokenCount ?? 0, KeyValuePair.Create<string, object?>("direction", "out"));
        cost.Add((double)price);
    }
}
