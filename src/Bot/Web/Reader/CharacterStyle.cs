using Bot.Web.Pages;

namespace Bot.Web.Reader;

/// <summary>How one character of a paragraph is set.</summary>
internal readonly record struct CharacterStyle(bool IsHidden, bool IsBold, bool IsItalic, bool IsNote, string? Url)
{
    public static CharacterStyle Note { get; } = new(false, false, false, true, null);

    public Markup Wrap(string text)
    {
        if (IsHidden)
        {
            return Markup.Of($"""<span class="syntax" aria-hidden="true">{text}</span>""");
        }

        var wrapped = IsNote ? Markup.Of($"<sup>{text}</sup>") : Markup.Text(text);
        wrapped = IsBold ? Markup.Of($"<b>{wrapped}</b>") : wrapped;
        wrapped = IsItalic ? Markup.Of($"<i>{wrapped}</i>") : wrapped;
        return IsLink() ? Markup.Of($"""<a href="{Url}" rel="noopener nofollow">{wrapped}</a>""") : wrapped;
    }

    private bool IsLink() => Uri.TryCreate(Url, UriKind.Absolute, out var url) && url.Scheme is ("https" or "http");
}
