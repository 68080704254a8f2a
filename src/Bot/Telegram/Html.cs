namespace Bot.Telegram;

/// <summary>Escapes for Telegram's HTML, which knows four named entities only.</summary>
internal static class Html
{
    public static string Escape(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    public static string EscapeAttribute(string text) => Escape(text).Replace("\"", "&quot;");
}
