namespace Bot.Chat;

/// <summary>Something said in a conversation, and when.</summary>
public sealed record SaidText(string Text, DateTimeOffset At);
