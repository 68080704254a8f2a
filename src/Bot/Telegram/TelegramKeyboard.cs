using System.Text;
using Bot.Chat;

namespace Bot.Telegram;

/// <summary>A reply's buttons as an inline keyboard; a press comes back as the button's command.</summary>
internal static class TelegramKeyboard
{
    /// <summary>All that the bot needs in a channel.</summary>
    private const string ChannelRights = "&admin=post_messages";

    /// <returns>Null for a reply without buttons.</returns>
    public static InlineKeyboardMarkup? Of(Reply reply, BotIdentity bot)
    {
        var rows = reply.Buttons.Select(row => Row(row, reply.IsRightToLeft, bot)).Where(row => row.Length > 0).ToArray();
        return rows.Length == 0 ? null : new InlineKeyboardMarkup(rows);
    }

    // Telegram lays keyboards out from the left in every language.
    private static InlineKeyboardButton[] Row(IReadOnlyList<ReplyButton> row, bool isRightToLeft, BotIdentity bot)
    {
        var buttons = row.Select(button => Button(button, bot)).OfType<InlineKeyboardButton>();
        return [.. isRightToLeft ? buttons.Reverse() : buttons];
    }

    private static InlineKeyboardButton? Button(ReplyButton button, BotIdentity bot) => button.Kind switch
    {
        ReplyButtonKind.CopyLink => bot.DeepLink("start", Payload(button)) is { } link ? InlineKeyboardButton.WithCopyText(button.Label, link) : null,
        ReplyButtonKind.AddToGroup => bot.DeepLink("startgroup", Payload(button)) is { } link ? InlineKeyboardButton.WithUrl(button.Label, link) : null,
        ReplyButtonKind.AddToChannel => bot.DeepLink("startchannel", Payload(button)) is { } link ? InlineKeyboardButton.WithUrl(button.Label, link + ChannelRights) : null,
        _ => Press(button),
    };

    private static string Payload(ReplyButton button) => CommandCall.Parse(button.Command)?.Arguments ?? "";

    private static InlineKeyboardButton Press(ReplyButton button) => Encoding.UTF8.GetByteCount(button.Command) <= ReplyButton.MaxCommandBytes
        ? InlineKeyboardButton.WithCallbackData(button.Label, button.Command)
        : throw new ArgumentException($"The command of a button has more than {ReplyButton.MaxCommandBytes} bytes: {button.Command}", nameof(button));
}
