namespace Bot.Tests.Support;

/// <summary>How the fake Bot API answers a call instead of serving it.</summary>
/// <param name="Status">0 cuts the connection, -1 never answers.</param>
/// <param name="Parameters">JSON of the error's parameters.</param>
/// <param name="TakesEffect">The message is delivered all the same.</param>
public sealed record BotApiFault(int Status, string Description = "", string? Parameters = null, bool TakesEffect = false)
{
    public static BotApiFault Cut { get; } = new(0);

    public static BotApiFault Silence { get; } = new(-1);

    public static BotApiFault CutAfterEffect { get; } = new(0, TakesEffect: true);

    public static BotApiFault ServerError { get; } = new(502, "Bad Gateway");

    public static BotApiFault Blocked { get; } = new(403, "Forbidden: bot was blocked by the user");

    public static BotApiFault BadMarkup { get; } = new(400, "Bad Request: can't parse entities: Unsupported start tag");

    public static BotApiFault TooManyRequests(int retryAfter) =>
        new(429, $"Too Many Requests: retry after {retryAfter}", $$"""{"retry_after":{{retryAfter}}}""");

    public static BotApiFault MovedTo(long chatId) =>
        new(400, "Bad Request: group chat was upgraded to a supergroup chat", $$"""{"migrate_to_chat_id":{{chatId}}}""");
}
