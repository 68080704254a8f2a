namespace Bot.Telegram.Client;

/// <summary>The part of a message that a user selected in replying to it.</summary>
public sealed class TextQuote
{
    public string Text { get; set; } = "";
    public int Position { get; set; }
    public bool IsManual { get; set; }
}
