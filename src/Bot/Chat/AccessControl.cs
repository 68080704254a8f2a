using System.Collections.Frozen;
using Microsoft.Extensions.Options;

namespace Bot.Chat;

/// <summary>Decides whose messages are answered: lists of users and chats, limits per minute. Thread-safe.</summary>
public sealed class AccessControl(IOptions<AccessOptions> options, TimeProvider time)
{
    private readonly AccessOptions settings = options.Value;
    private readonly FrozenSet<long> admins = options.Value.Admins.ToFrozenSet();
    private readonly FrozenSet<long> blockedUsers = options.Value.BlockedUsers.ToFrozenSet();
    private readonly FrozenSet<long> blockedChats = options.Value.BlockedChats.ToFrozenSet();
    private readonly FrozenSet<long> allowedUsers = options.Value.AllowedUsers.ToFrozenSet();
    private readonly FrozenSet<long> allowedChats = options.Value.AllowedChats.ToFrozenSet();
    private readonly Lock gate = new();
    private readonly MinuteCounter users = new(time);
    private readonly MinuteCounter chats = new(time);

    public Admission Admit(IncomingMessage message)
    {
        if (admins.Contains(message.UserId))
        {
            return Admission.Yes;
        }

        if (blockedUsers.Contains(message.UserId) || blockedChats.Contains(message.Chat.ChatId))
        {
            return Admission.Silence;
        }

        var pace = Pace(message);
        return pace.IsAdmitted && !IsInvited(message) ? new Admission(false, "not.invited") : pace;
    }

    /// <summary>Whether a user is answered outside of all chats, where no limit per minute holds.</summary>
    public bool IsWelcome(long userId) => admins.Contains(userId) || (!blockedUsers.Contains(userId) && IsInvited(userId));

    private bool IsInvited(long userId) => allowedUsers.Count == 0 || allowedUsers.Contains(userId);

    private bool IsInvited(IncomingMessage message) =>
        IsInvited(message.UserId) && (allowedChats.Count == 0 || allowedChats.Contains(message.Chat.ChatId));

    private Admission Pace(IncomingMessage message)
    {
        lock (gate)
        {
            var user = Over(users.Count((message.Chat.Platform, message.UserId)), settings.MessagesPerMinutePerUser);
            var chat = Over(chats.Count((message.Chat.Platform, message.Chat.ChatId)), settings.MessagesPerMinutePerChat);
            return Math.Max(user, chat) switch
            {
                <= 0 => Admission.Yes,
                1 => new Admission(false, "too.fast"),
                _ => Admission.Silence,
            };
        }
    }

    private static int Over(int count, int limit) => limit == 0 ? 0 : count - limit;
}
