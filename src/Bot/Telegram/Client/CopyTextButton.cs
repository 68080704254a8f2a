namespace Bot.Telegram.Client;

/// <summary>A button that copies a text.</summary>
public sealed class CopyTextButton
{
    /// <summary>1 to 256 characters.</summary>
    public required string Text { get; set; }
}
