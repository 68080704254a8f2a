namespace Bot.Web.MiniApp;

/// <summary>A user of Telegram, as its signature vouches for.</summary>
public sealed record MiniAppUser(long Id, string? LanguageCode);
