using System.ComponentModel.DataAnnotations;

namespace Bot.OnThisDay;

/// <summary>Section "OnThisDay".</summary>
public sealed class OnThisDayOptions
{
    public const string Section = "OnThisDay";

    /// <summary>How late a post missed during downtime may still go out; of several, only the last.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "23:59:00")]
    public TimeSpan CatchUp { get; set; } = TimeSpan.FromHours(6);

    /// <summary>A post claimed so long ago and never marked is in doubt. Above the longest a send can take.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")]
    public TimeSpan InDoubtAfter { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>Posts being sent at the same time; how many go out a second is the platform's affair.</summary>
    [Range(1, 1000)]
    public int ConcurrentPosts { get; set; } = 32;

    /// <summary>Time zone of /today in chats that have named none, of the IANA database.</summary>
    [Required]
    public string Zone { get; set; } = "Africa/Cairo";
}
