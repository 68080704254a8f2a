using System.Text;
using Bot.Chat;

namespace Bot.Telegram;

/// <summary>A reply's buttons as an inline keyboard; a press comes back as the button's command.</summary>
internal static class TelegramKeyboard
{
    private const int MaxDataBytes = 64;

    /// <returns>Null for a reply without buttons.</returns>
    public static InlineKeyboardMarkup? Of(Reply reply) =>
        reply.Buttons.Count == 0 ? null : new InlineKeyboardMarkup([.. reply.Buttons.Select(row => Row(row, reply.IsRightToLeft))]);

    // Telegram lays keyboards out from the left in every language.
    private static InlineKeyboardButton[] Row(IReadOnlyList<ReplyButton> row, bool isRightToLeft)
    {
        var buttons = row.Select(Button);
        return [.. isRightToLeft ? buttons.Reverse() : buttons];
    }

    private static InlineKeyboardButton Button(ReplyButton button) => Encoding.UTF8.GetByteCount(button.Command) <= MaxDataBytes
        ? InlineKeyboardButton.WithCallbackData(button.Label, button.Command)
        : throw new ArgumentException($"The command of a button has more than {MaxDataBytes} bytes: {button.Command}", nameof(button));
}
