using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace Bot.Models;

/// <summary>Holds another client to the day's budget and counts what it uses. Where a server tells no usage, it is estimated.</summary>
internal sealed class MeteredChatClient(IChatClient inner, UsageBudget budget, ModelMetrics metrics) : DelegatingChatClient(inner)
{
    private const int CharactersPerToken = 3;

    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var list = messages.ToList();
        var count = new UsageCount();
        try
        {
            budget.Ask();
            var response = await InnerClient.GetResponseAsync(list, options, cancellationToken);
            count.Add(response);
            return response;
        }
        catch (Exception error)
        {
            count.Outcome = OutcomeOf(error);
            throw;
        }
        finally
        {
            Settle(list, count);
        }
    }

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var list = messages.ToList();
        var count = new UsageCount();
        try
        {
            await using var updates = InnerClient.GetStreamingResponseAsync(list, options, cancellationToken).GetAsyncEnumerator(cancellationToken);
            while (await NextAsync(updates, count) is { } update)
            {
                yield return update;
            }
        }
        finally
        {
            Settle(list, count);
        }
    }

    private async Task<ChatResponseUpdate?> NextAsync(IAsyncEnumerator<ChatResponseUpdate> updates, UsageCount count)
    {
        try
        {
            if (!count.HasAnswer)
            {
                budget.Ask();
            }

            if (!await updates.MoveNextAsync())
            {
                return null;
            }

            count.Add(updates.Current);
            return updates.Current;
        }
        catch (Exception error)
        {
            count.Outcome = OutcomeOf(error);
            throw;
        }
    }

    private static string OutcomeOf(Exception error) => (error as ModelException)?.Fault.ToString() ?? "Cancelled";

    private void Settle(List<ChatMessage> messages, UsageCount count)
    {
        metrics.Requested(count.Outcome);
        if (count.HasAnswer)
        {
            var usage = count.Usage ?? new UsageDetails
            {
                InputTokenCount = messages.Sum(m => m.Text.Length) / CharactersPerToken,
                OutputTokenCount = count.Characters / CharactersPerToken,
            };
            metrics.Used(usage, budget.Spend(usage));
        }
    }
}
