namespace Bot.Telegram;

/// <summary>Which messages of the bot answer which question, to change them when the question changes. Bounded; the oldest go first. Thread-safe.</summary>
public sealed class SentAnswers
{
    private const int Capacity = 20_000;

    private readonly Lock gate = new();
    private readonly Dictionary<(long Chat, long Question), int[]> answers = [];
    private readonly Queue<(long Chat, long Question)> byAge = new();

    public void Note(long chatId, long questionId, int[] messageIds)
    {
        lock (gate)
        {
            if (answers.TryAdd((chatId, questionId), messageIds))
            {
                byAge.Enqueue((chatId, questionId));
            }

            answers[(chatId, questionId)] = messageIds;
            if (byAge.Count > Capacity)
            {
                answers.Remove(byAge.Dequeue());
            }
        }
    }

    /// <returns>Empty for a question that was not answered, or is forgotten.</returns>
    public int[] Find(long chatId, long questionId)
    {
        lock (gate)
        {
            return answers.GetValueOrDefault((chatId, questionId)) ?? [];
        }
    }
}
