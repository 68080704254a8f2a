using System.ComponentModel.DataAnnotations;

namespace Bot.Telegram;

/// <summary>Section "Webhook".</summary>
public sealed class WebhookOptions
{
    public const string Section = "Webhook";

    /// <summary>Where Telegram posts updates, as https://bot.example.org/telegram (ports 443, 80, 88, 8443); empty: the bot polls.</summary>
    [RegularExpression(@"^https://\S+$", ErrorMessage = "Webhook:Url must be an https address.")]
    public string Url { get; set; } = "";

    /// <summary>Where the bot listens for them, behind whatever ends TLS for the address above; also for /healthz.</summary>
    [Required, Url]
    public string Listen { get; set; } = "http://127.0.0.1:8081";

    /// <summary>Comes with every update, to know Telegram by; without one, a new one is made at each start.</summary>
    [RegularExpression("^[A-Za-z0-9_-]{1,256}$", ErrorMessage = "Webhook:Secret takes 1 to 256 of A-Z, a-z, 0-9, _ and -.")]
    public string? Secret { get; set; }

    /// <summary>Updates that Telegram posts at the same time.</summary>
    [Range(1, 100)]
    public int MaxConnections { get; set; } = 40;

    /// <summary>Longest update taken.</summary>
    [Range(1024, 67_108_864)]
    public int MaxBodyBytes { get; set; } = 1_048_576;

    /// <summary>An update that cannot be taken in this time is left with Telegram, which brings it again.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:01:00")]
    public TimeSpan TakeTime { get; set; } = TimeSpan.FromSeconds(10);
}
