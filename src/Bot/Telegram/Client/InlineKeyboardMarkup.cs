namespace Bot.Telegram.Client;

/// <summary>Rows of buttons below a message.</summary>
public sealed class InlineKeyboardMarkup(IEnumerable<IEnumerable<InlineKeyboardButton>> inlineKeyboard)
{
    public IEnumerable<IEnumerable<InlineKeyboardButton>> InlineKeyboard { get; } = inlineKeyboard;
}
