using System.Globalization;
using Bot.Chat;

namespace Bot.Telegram;

/// <summary>An answer as an inline result: one message, whole.</summary>
internal static class InlineArticle
{
    /// <param name="isRich">As a rich message, where one can hold it.</param>
    /// <returns>Null for an answer that one message cannot hold.</returns>
    public static InlineQueryResultArticle? Of(InlineAnswer answer, int index, bool isRich) =>
        (isRich ? Rich(answer.Reply) : null) is { } rich ? Of(index, answer.Title, answer.Description, rich)
        : TelegramText.Render(answer.Reply) is [var part] ? Of(index, answer.Title, answer.Description, Html(part))
        : null;

    /// <summary>The whole of a reply as a rich message, else its first message: all that may be said.</summary>
    public static InlineQueryResultArticle OfFirst(Reply reply, string title, bool isRich) =>
        Of(0, title, "", (InputMessageContent?)(isRich ? Rich(reply) : null) ?? Html(TelegramText.Render(reply)[0]));

    private static InputRichMessageContent? Rich(Reply reply) =>
        TelegramRich.Render(reply) is { } rich ? new InputRichMessageContent { RichMessage = rich } : null;

    private static InputTextMessageContent Html(TelegramPart part) => new()
    {
        MessageText = part.Html,
        ParseMode = ParseMode.Html,
        LinkPreviewOptions = new LinkPreviewOptions { IsDisabled = true },
    };

    private static InlineQueryResultArticle Of(int index, string title, string description, InputMessageContent content) => new()
    {
        Id = (index + 1).ToString(CultureInfo.InvariantCulture),
        Title = title,
        Description = description.Length > 0 ? description : null,
        InputMessageContent = content,
    };
}
