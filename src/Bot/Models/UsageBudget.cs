using Microsoft.Extensions.AI;

namespace Bot.Models;

/// <summary>What the day's requests have used, by the UTC day, in memory. Safe for concurrent use.</summary>
internal sealed class UsageBudget(ModelOptions options, TimeProvider time)
{
    private const decimal Million = 1_000_000m;
    private readonly Lock gate = new();
    private DateOnly day;
    private long tokens;
    private decimal money;

    /// <exception cref="ModelException">The day's budget is spent.</exception>
    public void Ask()
    {
        lock (gate)
        {
            BeginDay();
            if (options.TokensPerDay > 0 && tokens >= options.TokensPerDay || options.MoneyPerDay > 0 && money >= options.MoneyPerDay)
            {
                throw new ModelException(ModelFault.BudgetSpent, "The model's budget for today is spent.");
            }
        }
    }

    /// <returns>What the request cost.</returns>
    public decimal Spend(UsageDetails usage)
    {
        var (input, output) = (usage.InputTokenCount ?? 0, usage.OutputTokenCount ?? 0);
        var cost = ((input * options.InputPrice) + (output * options.OutputPrice)) / Million;
        lock (gate)
        {
            BeginDay();
            tokens += input + output;
            money += cost;
        }

        return cost;
    }

    private void BeginDay()
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        if (today != day)
        {
            (day, tokens, money) = (today, 0, 0);
        }
    }
}
