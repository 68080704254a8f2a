namespace Bot.Chat;

/// <summary>Where a conversation takes place. Messages of one address are worked strictly in order.</summary>
/// <param name="Platform">Name of the messaging platform, "telegram" or "terminal".</param>
/// <param name="TopicId">Topic (thread) within the chat, if it has topics.</param>
public sealed record ChatAddress(string Platform, long ChatId, int? TopicId = null);
