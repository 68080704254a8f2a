using Bot.Chat;

namespace Bot.Web.Admin;

/// <summary>A subscription with its next post.</summary>
/// <param name="Chat">Platform and chat, without what would name a person.</param>
/// <param name="Due">In the chat's own time.</param>
/// <param name="Preview">Null when that day has no post.</param>
public sealed record PlannedPost(string Chat, string Due, Reply? Preview);
