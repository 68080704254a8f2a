using System.Text;
using Bot.Chat;

namespace Bot.Telegram;

/// <summary>A reply's buttons as an inline keyboard; a press comes back as the button's command.</summary>
internal static class TelegramKeyboard
{
    private const int MaxDataBytes = 64;

    /// <returns>Null for a reply without buttons.</returns>
    public static InlineKeyboardMarkup? Of(Reply reply, BotIdentity bot)
    {
        var rows = reply.Buttons.Select(row => Row(row, reply.IsRightToLeft, bot)).Where(row => row.Length > 0).ToArray();
        return rows.Length == 0 ? null : new InlineKeyboardMarkup(rows);
    }

    // Telegram lays keyboards out from the left in every language.
    private static InlineKeyboardButton[] Row(IReadOnlyList<ReplyButton> row, bool isRightToLeft, BotIdentity bot)
    {
        var buttons = row.Select(button => button.IsLink ? Link(button, bot) : Button(button)).OfType<InlineKeyboardButton>();
        return [.. isRightToLeft ? buttons.Reverse() : buttons];
    }

    private static InlineKeyboardButton? Link(ReplyButton button, BotIdentity bot) =>
        CommandCall.Parse(button.Command) is { Arguments: var payload } && bot.DeepLink(payload) is { } address
            ? InlineKeyboardButton.WithCopyText(button.Label, new CopyTextButton { Text = address })
            : null;

    private static InlineKeyboardButton Button(ReplyButton button) => Encoding.UTF8.GetByteCount(button.Command) <= MaxDataBytes
        ? InlineKeyboardButton.WithCallbackData(button.Label, button.Command)
        : throw new ArgumentException($"The command of a button has more than {MaxDataBytes} bytes: {button.Command}", nameof(button));
}
