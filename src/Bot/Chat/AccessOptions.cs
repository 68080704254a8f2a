using System.ComponentModel.DataAnnotations;

namespace Bot.Chat;

/// <summary>Section "Access": whom the bot answers, and how much. Ids are the platform's; in the environment Access__BlockedUsers__0=….</summary>
public sealed class AccessOptions
{
    public const string Section = "Access";

    /// <summary>Only these users are answered; empty: everybody.</summary>
    public IReadOnlyList<long> AllowedUsers { get; set; } = [];

    /// <summary>Only in these chats there are answers; empty: in all.</summary>
    public IReadOnlyList<long> AllowedChats { get; set; } = [];

    /// <summary>These users get no answer and no word why.</summary>
    public IReadOnlyList<long> BlockedUsers { get; set; } = [];

    /// <summary>In these chats there is no answer and no word why.</summary>
    public IReadOnlyList<long> BlockedChats { get; set; } = [];

    /// <summary>Users for whom none of these limits hold.</summary>
    public IReadOnlyList<long> Admins { get; set; } = [];

    /// <summary>Messages of one user answered in a minute, in all chats together; the next is told to wait, the others get no answer. 0: no limit.</summary>
    [Range(0, 1_000_000)]
    public int MessagesPerMinutePerUser { get; set; } = 60;

    /// <summary>The same for one chat.</summary>
    [Range(0, 1_000_000)]
    public int MessagesPerMinutePerChat { get; set; } = 120;
}
