using System.ComponentModel.DataAnnotations;

namespace Bot.Web;

/// <summary>Section "Web"; Web:PublicUrl is with the chat, whose platforms link there.</summary>
public sealed class WebOptions
{
    public const string Section = "Web";

    /// <summary>Whether the web page is served; unset: only without a Telegram token.</summary>
    public bool? Enabled { get; set; }

    /// <summary>Where it listens. Anyone who reaches the address may chat: name another host than localhost only behind a proxy or on purpose.</summary>
    [RegularExpression(@"^http://[^/\s]+/?$", ErrorMessage = "Web:Url must be like http://localhost:5080; https belongs to a proxy in front.")]
    public string Url { get; set; } = "http://localhost:5080";

    /// <summary>Messages a minute in one conversation; as many may come at once.</summary>
    [Range(1, 100_000)]
    public int MessagesPerMinute { get; set; } = 30;

    /// <summary>Messages a minute from one network address, all its conversations together.</summary>
    [Range(1, 1_000_000)]
    public int MessagesPerMinutePerAddress { get; set; } = 600;

    /// <summary>Conversations whose course is kept, in memory; the one longest unused goes first.</summary>
    [Range(1, 1_000_000)]
    public int Conversations { get; set; } = 2000;

    /// <summary>Messages of a conversation that the page still shows.</summary>
    [Range(2, 10_000)]
    public int MessagesShown { get; set; } = 100;

    /// <summary>Opens the operator's page /admin; empty: there is none. Keep it out of appsettings.json: Web__AdminSecret.</summary>
    [RegularExpression(@"^.{12,}$", ErrorMessage = "Web:AdminSecret needs 12 characters or more.")]
    public string AdminSecret { get; set; } = "";

    /// <summary>Wrong secrets from one network address until it is locked out.</summary>
    [Range(1, 1000)]
    public int AdminAttempts { get; set; } = 5;

    /// <summary>How long it is locked out.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan AdminLockout { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>How long the operator stays signed in.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "7.00:00:00")]
    public TimeSpan AdminSession { get; set; } = TimeSpan.FromHours(8);

    /// <summary>Age at which the signed data of a Mini App's start is refused.</summary>
    [Range(typeof(TimeSpan), "00:00:10", "1.00:00:00")]
    public TimeSpan InitDataAge { get; set; } = TimeSpan.FromHours(1);
}
