using Microsoft.Extensions.AI;

namespace Bot.Models;

/// <summary>What one request has brought so far.</summary>
internal sealed class UsageCount
{
    public string Outcome { get; set; } = "Answered";

    public bool HasAnswer { get; private set; }

    public int Characters { get; private set; }

    /// <summary>As the server told it; null when it did not.</summary>
    public UsageDetails? Usage { get; private set; }

    public void Add(ChatResponse response)
    {
        HasAnswer = true;
        Characters += response.Text.Length;
        Usage = response.Usage;
    }

    public void Add(ChatResponseUpdate update)
    {
        HasAnswer = true;
        Characters += update.Text.Length;
        Usage = update.Contents.OfType<UsageContent>().LastOrDefault()?.Details ?? Usage;
    }
}
