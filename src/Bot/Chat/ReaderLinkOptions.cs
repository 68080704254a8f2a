using System.ComponentModel.DataAnnotations;

namespace Bot.Chat;

/// <summary>What the platforms need of section "Web" to link to the reader.</summary>
public sealed class ReaderLinkOptions
{
    public const string Section = "Web";

    /// <summary>Where users reach the web page, as "https://bot.example.org"; empty: links lead to the articles' own addresses.</summary>
    [RegularExpression(@"^https?://[^/\s]+/?$", ErrorMessage = "Web:PublicUrl must be like https://bot.example.org, without a path.")]
    public string PublicUrl { get; set; } = "";
}
