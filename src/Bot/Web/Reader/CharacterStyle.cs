using Bot.Web.Pages;

namespace Bot.Web.Reader;

/// <summary>How one character of a paragraph is set.</summary>
/// <param name="Note">The mark of a note it belongs to.</param>
internal readonly record struct CharacterStyle(bool IsHidden, bool IsBold, bool IsItalic, string? Url, NoteMark? Note)
{
    public Markup Wrap(string text)
    {
        if (IsHidden)
        {
            return Markup.Of($"""<span class="syntax" aria-hidden="true">{text}</span>""");
        }

        var wrapped = Note?.Wrap(text) ?? Markup.Text(text);
        wrapped = IsBold ? Markup.Of($"<b>{wrapped}</b>") : wrapped;
        wrapped = IsItalic ? Markup.Of($"<i>{wrapped}</i>") : wrapped;
        return IsLink() ? Markup.Of($"""<a href="{Url}" rel="noopener nofollow">{wrapped}</a>""") : wrapped;
    }

    private bool IsLink() => Uri.TryCreate(Url, UriKind.Absolute, out var url) && url.Scheme is ("https" or "http");
}
