namespace Bot.Chat;

/// <summary>A message as the platform hands it over.</summary>
/// <param name="Id">The platform's number for it: what comes again with the same number is the same message.</param>
public sealed record IncomingUpdate(long Id, IncomingMessage Message);
