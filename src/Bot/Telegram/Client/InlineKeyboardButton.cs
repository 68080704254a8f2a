namespace Bot.Telegram.Client;

public sealed class InlineKeyboardButton
{
    public required string Text { get; set; }
    public string? Url { get; set; }

    /// <summary>1 to 64 bytes.</summary>
    public string? CallbackData { get; set; }

    public CopyTextButton? CopyText { get; set; }

    /// <summary>In private chats only.</summary>
    public WebAppInfo? WebApp { get; set; }

    public static InlineKeyboardButton WithCopyText(string text, CopyTextButton copyText) => new() { Text = text, CopyText = copyText };

    public static InlineKeyboardButton WithCallbackData(string text, string callbackData) =>
        new() { Text = text, CallbackData = callbackData };

    public static InlineKeyboardButton WithWebApp(string text, WebAppInfo webApp) => new() { Text = text, WebApp = webApp };

    public static InlineKeyboardButton WithUrl(string text, string url) => new() { Text = text, Url = url };
}
