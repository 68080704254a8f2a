using System.Text.Json.Serialization;

namespace Bot.Telegram.Client;

public sealed class ChatMember
{
    public required User User { get; set; }

    /// <summary>creator, administrator, member, restricted, left or kicked.</summary>
    [JsonInclude]
    internal string Status { get; set; } = "";

    /// <summary>Of a restricted one, who may also be outside.</summary>
    public bool? IsMember { get; set; }

    /// <summary>Of a restricted one.</summary>
    public bool? CanSendMessages { get; set; }

    /// <summary>Of an administrator of a channel.</summary>
    public bool? CanPostMessages { get; set; }

    [JsonIgnore]
    public bool IsAdmin => Status is "creator" or "administrator";

    [JsonIgnore]
    public bool IsInChat => IsAdmin || Status == "member" || (Status == "restricted" && IsMember != false);

    public bool MayWriteIn(ChatType type) => IsInChat && (type == ChatType.Channel ? IsAdmin && CanPostMessages != false : Status != "restricted" || CanSendMessages != false);
}
