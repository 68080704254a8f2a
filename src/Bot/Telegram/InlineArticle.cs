using System.Globalization;
using Bot.Chat;

namespace Bot.Telegram;

/// <summary>An answer as an inline result: one message, whole.</summary>
internal static class InlineArticle
{
    /// <returns>Null for an answer that one message cannot hold.</returns>
    public static InlineQueryResultArticle? Of(InlineAnswer answer, int index) =>
        TelegramText.Render(answer.Reply) is [var part] ? Of((index + 1).ToString(CultureInfo.InvariantCulture), answer.Title, answer.Description, part) : null;

    /// <summary>The first message of a reply, which is all that may be said.</summary>
    public static InlineQueryResultArticle OfFirst(Reply reply, string title) => Of("1", title, "", TelegramText.Render(reply)[0]);

    private static InlineQueryResultArticle Of(string id, string title, string description, TelegramPart part) => new()
    {
        Id = id,
        Title = title,
        Description = description.Length > 0 ? description : null,
        InputMessageContent = new InputTextMessageContent
        {
            MessageText = part.Html,
            ParseMode = ParseMode.Html,
            LinkPreviewOptions = new LinkPreviewOptions { IsDisabled = true },
        },
    };
}
