using System.Text;
using Bot.Chat;

namespace Bot.Telegram;

/// <summary>A reply's buttons as an inline keyboard; a press comes back as the button's command.</summary>
internal static class TelegramKeyboard
{
    /// <summary>All that the bot needs in a channel.</summary>
    private const string ChannelRights = "&admin=post_messages";

    /// <returns>Null for a reply without buttons.</returns>
    public static InlineKeyboardMarkup? Of(Reply reply, ChatAddress chat, BotIdentity bot)
    {
        var rows = new List<List<InlineKeyboardButton>>(reply.Buttons.Count);
        foreach (var row in reply.Buttons)
        {
            if (Row(row, reply.IsRightToLeft, chat, bot) is { Count: > 0 } some)
            {
                rows.Add(some);
            }
        }

        return rows.Count == 0 ? null : new InlineKeyboardMarkup(rows);
    }

    // Telegram lays keyboards out from the left in every language.
    private static List<InlineKeyboardButton> Row(IReadOnlyList<ReplyButton> row, bool isRightToLeft, ChatAddress chat, BotIdentity bot)
    {
        var buttons = new List<InlineKeyboardButton>(row.Count);
        foreach (var button in row)
        {
            if (Button(button, chat, bot) is { } one)
            {
                buttons.Add(one);
            }
        }

        if (isRightToLeft)
        {
            buttons.Reverse();
        }

        return buttons;
    }

    private static InlineKeyboardButton? Button(ReplyButton button, ChatAddress chat, BotIdentity bot) => button.Kind switch
    {
        _ when button.ReaderPath is not null => Reader(button, chat),
        ReplyButtonKind.CopyLink => bot.DeepLink("start", Payload(button)) is { } link ? InlineKeyboardButton.WithCopyText(button.Label, new CopyTextButton { Text = link }) : null,
        ReplyButtonKind.AddToGroup => bot.DeepLink("startgroup", Payload(button)) is { } link ? InlineKeyboardButton.WithUrl(button.Label, link) : null,
        ReplyButtonKind.AddToChannel => bot.DeepLink("startchannel", Payload(button)) is { } link ? InlineKeyboardButton.WithUrl(button.Label, link + ChannelRights) : null,
        _ => Press(button),
    };

    private static string Payload(ReplyButton button) => CommandCall.Parse(button.Command)?.Arguments ?? "";

    /// <summary>
    /// The reader inside Telegram, which has Mini Apps in private chats only (those have positive ids) and takes HTTPS only; elsewhere in
    /// the browser. None for an address of this machine alone: Telegram would refuse the whole message.
    /// </summary>
    private static InlineKeyboardButton? Reader(ReplyButton button, ChatAddress chat) =>
        !Uri.TryCreate(button.Url, UriKind.Absolute, out var url) || url.Scheme != Uri.UriSchemeHttps || url.IsLoopback ? null
        : chat.ChatId > 0 ? InlineKeyboardButton.WithWebApp(button.Label, new WebAppInfo { Url = button.Url })
        : InlineKeyboardButton.WithUrl(button.Label, button.Url);

    private static InlineKeyboardButton Press(ReplyButton button) => Encoding.UTF8.GetByteCount(button.Command) <= ReplyButton.MaxCommandBytes
        ? InlineKeyboardButton.WithCallbackData(button.Label, button.Command)
        : throw new ArgumentException($"The command of a button has more than {ReplyButton.MaxCommandBytes} bytes: {button.Command}", nameof(button));
}
