namespace Bot.Telegram.Client;

public sealed class User
{
    public long Id { get; set; }
    public bool IsBot { get; set; }
    public string FirstName { get; set; } = "";
    public string? Username { get; set; }
    public bool? SupportsInlineQueries { get; set; }
    public bool? SupportsGuestQueries { get; set; }
    public string? LanguageCode { get; set; }
}
