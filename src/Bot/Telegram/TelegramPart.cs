namespace Bot.Telegram;

/// <summary>One message of a reply.</summary>
/// <param name="Html">In Telegram's HTML, every tag closed.</param>
/// <param name="Text">The same as the reader sees it, without markup.</param>
public sealed record TelegramPart(string Html, string Text);
