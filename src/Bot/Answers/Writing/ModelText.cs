using System.Text;
using Microsoft.Extensions.AI;

namespace Bot.Answers.Writing;

/// <summary>Reads what a model streams to its end.</summary>
internal static class ModelText
{
    /// <param name="longest">Characters after which the rest is left unread.</param>
    /// <exception cref="RefusedException">The model would not write.</exception>
    public static async Task<string> ReadAsync(IAsyncEnumerable<ChatResponseUpdate> stream, int longest)
    {
        var text = new StringBuilder();
        await foreach (var update in stream)
        {
            if (IsRefusal(update))
            {
                throw new RefusedException();
            }

            text.Append(update.Text);
            if (text.Length > longest)
            {
                break;
            }
        }

        return text.ToString();
    }

    public static bool IsRefusal(ChatResponseUpdate update) =>
        update.FinishReason == ChatFinishReason.ContentFilter || update.Contents.OfType<ErrorContent>().Any();
}
