namespace Bot.Chat;

/// <summary>The press of a button below one of the bot's messages.</summary>
/// <param name="Id">By which the platform is told that the press has been seen; empty where there is nothing to tell.</param>
/// <param name="MessageId">The message that the button stands below.</param>
public sealed record ButtonPress(string Id, long MessageId);
