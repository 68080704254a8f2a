using Bot.Languages;

namespace Bot.Web.Pages;

/// <summary>A page before it gets its frame.</summary>
/// <param name="Path">Its own address, for the language switch to come back to.</param>
/// <param name="Script">Name of its module, if it has one.</param>
internal sealed record Page(Language Language, string Title, string Path, Markup Body, string? Script = null)
{
    /// <summary>Class of the body element.</summary>
    public string Kind { get; init; } = "plain";

    public int Status { get; init; } = 200;
}
