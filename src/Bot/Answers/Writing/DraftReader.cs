using System.Text;
using Microsoft.Extensions.AI;

namespace Bot.Answers.Writing;

/// <summary>Reads a model's stream and checks each line as soon as it is complete.</summary>
/// <param name="check">Of the passages the model was given.</param>
/// <param name="longest">Characters after which the rest is left unread.</param>
internal sealed class DraftReader(ClaimCheck check, int longest)
{
    private readonly StringBuilder output = new();
    private readonly List<CheckedClaim> kept = [];
    private int read;
    private bool isCut;

    /// <param name="stream">The model's parts.</param>
    /// <param name="onKept">Told whenever another statement is kept, with all so far.</param>
    /// <returns>What came, even when the stream broke, provided that something of it holds.</returns>
    public async Task<Draft> ReadAsync(IAsyncEnumerable<ChatResponseUpdate> stream, Action<IReadOnlyList<CheckedClaim>>? onKept)
    {
        try
        {
            await foreach (var update in stream)
            {
                if (!Add(update, onKept))
                {
                    return Finish(isWhole: false);
                }
            }

            return Finish(isWhole: !isCut);
        }
        catch (Exception error) when (error is not RefusedException && kept.Count > 0)
        {
            return Finish(isWhole: false);
        }
    }

    private bool Add(ChatResponseUpdate update, Action<IReadOnlyList<CheckedClaim>>? onKept)
    {
        if (ModelText.IsRefusal(update))
        {
            throw new RefusedException();
        }

        isCut |= update.FinishReason == ChatFinishReason.Length;
        output.Append(update.Text);
        if (update.Text.Contains('\n'))
        {
            CheckLines(onKept);
        }

        return output.Length <= longest;
    }

    private void CheckLines(Action<IReadOnlyList<CheckedClaim>>? onKept)
    {
        var text = output.ToString();
        var end = text.LastIndexOf('\n');
        var claims = ClaimParser.Parse(text[..end]);
        var fresh = claims.Skip(read).Select(check.Check).Where(c => c.IsKept).ToList();
        read = Math.Max(read, claims.Count);
        kept.AddRange(fresh);
        if (fresh.Count > 0)
        {
            onKept?.Invoke([.. kept]);
        }
    }

    /// <summary>A cut output loses its last line, which may have lost its end.</summary>
    private Draft Finish(bool isWhole)
    {
        var text = output.ToString();
        text = isWhole ? text : text[..Math.Max(0, text.LastIndexOf('\n'))];
        return new Draft(text, [.. ClaimParser.Parse(text).Select(check.Check)], isWhole);
    }
}
