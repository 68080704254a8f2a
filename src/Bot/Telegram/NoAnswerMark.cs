namespace Bot.Telegram;

/// <summary>Ways to say in a group that there is no answer.</summary>
public enum NoAnswerMark
{
    /// <summary>A reaction on the question: no message at all.</summary>
    Reaction,

    /// <summary>A message that only the asker sees (Bot API 10.3).</summary>
    Ephemeral,

    /// <summary>A message like any other.</summary>
    Message,
}
