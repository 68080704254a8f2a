using System.ComponentModel.DataAnnotations;

namespace Bot.Chat;

/// <summary>Section "Chat".</summary>
public sealed class ChatOptions
{
    public const string Section = "Chat";

    /// <summary>Longest text answered, in UTF-16 units.</summary>
    [Range(1, 100_000)]
    public int MaxMessageLength { get; set; } = 1000;

    /// <summary>Messages being answered at once. Sending does not count: it waits without holding a worker.</summary>
    [Range(1, 10_000)]
    public int Workers { get; set; } = 64;

    /// <summary>Messages taken and not yet done, all chats together; beyond it the platform has to wait.</summary>
    [Range(1, 1_000_000)]
    public int QueueCapacity { get; set; } = 10_000;

    /// <summary>Messages of one chat waiting their turn; those beyond it get one "busy" for all.</summary>
    [Range(1, 1_000_000)]
    public int QueuePerChat { get; set; } = 500;

    /// <summary>An answer that takes longer shows that it is being written.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")]
    public TimeSpan TypingAfter { get; set; } = TimeSpan.FromMilliseconds(300);

    /// <summary>How long a stop waits for messages already taken. Keep it below the host's own limit of 30 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00")]
    public TimeSpan ShutdownTimeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>Earlier texts of a user kept for follow-up questions.</summary>
    [Range(0, 100)]
    public int MemoryTexts { get; set; } = 4;

    /// <summary>Age at which an earlier text is forgotten.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "7.00:00:00")]
    public TimeSpan MemoryAge { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>Conversations remembered; the one longest unused goes first.</summary>
    [Range(1, 10_000_000)]
    public int MemoryConversations { get; set; } = 10_000;
}
