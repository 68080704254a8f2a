using Bot.Chat;
using NodaTime;

namespace Bot.OnThisDay;

/// <summary>A post that may or may not have reached its chat.</summary>
public sealed record DoubtfulPost(ChatAddress Chat, LocalDate Date);
