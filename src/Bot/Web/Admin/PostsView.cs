using Bot.Languages;
using Bot.Web.Conversation;
using Bot.Web.Pages;

namespace Bot.Web.Admin;

/// <summary>The subscriptions, the soonest first, each with what it will be sent next.</summary>
internal static class PostsView
{
    public static Page Show(IReadOnlyList<PlannedPost> posts, Language language, AdminSession session) => AdminFrame.Page(
        language,
        AdminFrame.Posts,
        session,
        Markup.Of($"""
            <h2>{Phrases.Format(language, "web.admin.subscriptions", posts.Count)}</h2>
            {posts.Select((post, i) => Post(post, i, language))}
            """));

    private static Markup Post(PlannedPost post, int number, Language language) => Markup.Of($"""
        <details><summary><span dir="ltr">{post.Chat}</span> · <span dir="ltr">{post.Due}</span></summary>
        {(post.Preview is { } preview ? ReplyMarkup.Of(preview with { Buttons = [] }, -1 - number, language) : Markup.Of($"<p>{Phrases.Get(language, "web.admin.no.post")}</p>"))}
        </details>
        """);
}
