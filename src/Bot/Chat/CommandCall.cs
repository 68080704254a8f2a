namespace Bot.Chat;

/// <summary>"/name@bot arguments", taken apart.</summary>
public sealed record CommandCall(string Name, string Arguments, string? BotName = null)
{
    /// <returns>Null when the text is not a command.</returns>
    public static CommandCall? Parse(string text)
    {
        if (text.Length < 2 || text[0] != '/')
        {
            return null;
        }

        var end = text.AsSpan().IndexOfAny(" \t\r\n\u00A0");
        var head = end < 0 ? text[1..] : text[1..end];
        var name = head.Split('@', 2);
        return new CommandCall(name[0], end < 0 ? "" : text[end..].Trim(), name.Length > 1 ? name[1] : null);
    }
}
