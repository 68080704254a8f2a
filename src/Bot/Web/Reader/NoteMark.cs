using Bot.Web.Pages;

namespace Bot.Web.Reader;

/// <summary>A mark [12] in the text.</summary>
/// <param name="Explanation">Number of the paragraph that explains it, counted from 1; null when the article has none.</param>
/// <param name="IsFirst">The note leads back to this mark.</param>
internal readonly record struct NoteMark(int Number, int? Explanation, bool IsFirst)
{
    public Markup Wrap(string text)
    {
        var id = Markup.When(IsFirst && Explanation is not null, $" id=\"ref{Number}\"");
        return Explanation is { } paragraph
            ? Markup.Of($"""<sup{id}><a href="#p{paragraph}">{text}</a></sup>""")
            : Markup.Of($"<sup>{text}</sup>");
    }
}
