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

    /// <summary>With an inbox shared by several instances, messages that this one holds at once; the rest is left to the others.</summary>
    [Range(1, 1_000_000)]
    public int ClaimAhead { get; set; } = 500;

    /// <summary>With a shared inbox, how often it is looked at while nothing comes.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "00:01:00")]
    public TimeSpan ClaimInterval { get; set; } = TimeSpan.FromMilliseconds(50);

    /// <summary>Tries at an answer that fails; then the message is set aside with its error and its sender told.</summary>
    [Range(1, 100)]
    public int Tries { get; set; } = 3;

    /// <summary>
    /// Times the process may end at work on a message before it is set aside, lest it end the process for ever. Not low: whatever was
    /// begun when a process is killed counts, the innocent too.
    /// </summary>
    [Range(1, 1000)]
    public int MaxStarts { get; set; } = 20;

    /// <summary>A message that has waited longer, over an outage, is set aside and not answered.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "36500.00:00:00")]
    public TimeSpan MaxAge { get; set; } = TimeSpan.FromHours(12);

    /// <summary>Pause before the platform, or the inbox, is tried again after all quicker retries have failed.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "00:10:00")]
    public TimeSpan UnavailableDelay { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>An answer that takes longer shows that it is being written.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")]
    public TimeSpan TypingAfter { get; set; } = TimeSpan.FromMilliseconds(300);

    /// <summary>How long a stop goes on answering what waits; the rest stays in the inbox for the next start.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00")]
    public TimeSpan ShutdownTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a stop then waits for answers on their way. Keep the sum below the host's own limit of 30 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00")]
    public TimeSpan ShutdownGrace { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Earlier texts of a user kept for follow-up questions.</summary>
    [Range(0, 100)]
    public int MemoryTexts { get; set; } = 4;

    /// <summary>Age at which an earlier text is forgotten.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "7.00:00:00")]
    public TimeSpan MemoryAge { get; set; } = TimeSpan.FromMinutes(30);
}
