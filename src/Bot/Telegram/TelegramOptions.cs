using System.ComponentModel.DataAnnotations;

namespace Bot.Telegram;

/// <summary>Section "Telegram".</summary>
/// <remarks>
/// A load test turns the limits on sending off by the environment: Telegram__MessagesPerSecond=0, Telegram__MessagesPerSecondPerChat=0,
/// Telegram__MessagesPerMinutePerGroup=0, with Telegram__ApiBaseUrl pointing at the test server.
/// </remarks>
public sealed class TelegramOptions
{
    public const string Section = "Telegram";

    /// <summary>The bot's token as BotFather gives it. Keep it out of appsettings.json: Telegram__Token or user secrets.</summary>
    [Required(ErrorMessage = "Telegram:Token is missing; BotFather gives it.")]
    [RegularExpression(@"^\d{1,16}:\S+$", ErrorMessage = "Telegram:Token must have the form <digits>:<letters>, as BotFather gives it.")]
    public string Token { get; set; } = "";

    /// <summary>Where the Bot API is: Telegram's, one's own Bot API server, or a test server.</summary>
    [Required, Url]
    public string ApiBaseUrl { get; set; } = "https://api.telegram.org";

    /// <summary>How long Telegram holds a poll open when there is nothing new.</summary>
    [Range(0, 50)]
    public int PollTimeoutSeconds { get; set; } = 30;

    /// <summary>Longest pause between polls that fail.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "01:00:00")]
    public TimeSpan PollBackoffLimit { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Ids of updates are kept this long, to know one that comes again. Below a week: then Telegram may count anew.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "6.00:00:00")]
    public TimeSpan UpdateMemory { get; set; } = TimeSpan.FromHours(24);

    /// <summary>Seconds that Telegram may give the same results to the same inline query.</summary>
    [Range(0, 86_400)]
    public int InlineCacheSeconds { get; set; } = 300;

    /// <summary>An inline query is answered in this time or not at all: its user types on.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:00:30")]
    public TimeSpan InlineTime { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Sends answers as rich messages, with footnotes and their own direction; clients of before 2026 show none. Off: as HTML.</summary>
    public bool RichMessages { get; set; }

    /// <summary>How a group learns that a question has no answer.</summary>
    public NoAnswerMark NoAnswer { get; set; } = NoAnswerMark.Reaction;

    /// <summary>Messages a second in all; 0 for no limit: answers are no bulk mail, and Telegram says itself when it has had enough.</summary>
    [Range(0, 100_000)]
    public double MessagesPerSecond { get; set; }

    /// <summary>Posts go out as long as this many messages a second, answers included, are not reached: posts yield to answers.</summary>
    [Range(0.1, 100_000)]
    public double PostsPerSecond { get; set; } = 25;

    /// <summary>Messages a second to one chat; 0 for no limit.</summary>
    [Range(0, 100_000)]
    public double MessagesPerSecondPerChat { get; set; } = 1;

    /// <summary>Messages to one chat that may follow at once before that limit holds.</summary>
    [Range(1, 1000)]
    public int ChatBurst { get; set; } = 3;

    /// <summary>Messages a minute to one group; 0 for no limit.</summary>
    [Range(0, 100_000)]
    public double MessagesPerMinutePerGroup { get; set; } = 20;

    /// <summary>How an answer is shown while a language model is still writing it: Off, Edits or Drafts.</summary>
    public StreamingMode Streaming { get; set; } = StreamingMode.Edits;

    /// <summary>Requests to Telegram at the same time.</summary>
    [Range(1, 10_000)]
    public int ConcurrentRequests { get; set; } = 500;

    /// <summary>A send that is not answered in this time counts as cut.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan RequestTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Retries of a send after server errors, cut connections and timeouts.</summary>
    [Range(1, 100)]
    public int Retries { get; set; } = 6;

    /// <summary>Pause before the first of them; it doubles, with jitter.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "00:01:00")]
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>Times a send waits for a chat that Telegram has closed for a while ("too many requests").</summary>
    [Range(1, 1000)]
    public int RateLimitRetries { get; set; } = 20;
}
