using System.Text.Json.Serialization;

namespace Bot.Telegram.Client;

public sealed class ChatMember
{
    public required User User { get; set; }

    /// <summary>creator, administrator, member, restricted, left or kicked.</summary>
    [JsonInclude]
    internal string Status { get; set; } = "";

    [JsonIgnore]
    public bool IsAdmin => Status is "creator" or "administrator";
}
