namespace Bot.Telegram.Client;

/// <summary>A formatted message of up to 32768 characters (Bot API 10.1).</summary>
public sealed class InputRichMessage
{
    public string? Html { get; set; }
    public bool? IsRtl { get; set; }

    /// <summary>Leaves addresses, numbers and names in the text as they are.</summary>
    public bool? SkipEntityDetection { get; set; }
}
