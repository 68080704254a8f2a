using System.Collections.Concurrent;
using Bot.Chat;
using Bot.Knowledge;
using Bot.Languages;

namespace Bot.Web.Conversation;

/// <summary>The first message of every conversation: what the bot says to /start. It is not kept; its id is 0.</summary>
internal sealed class ChatGreeting(CommandCatalog commands, KnowledgeStore store, TimeProvider time)
{
    private static readonly ChatAddress Nobody = new(WebMessenger.PlatformName, 0);

    private readonly ConcurrentDictionary<Language, (KnowledgeBase Knowledge, Reply Reply)> known = new();

    public async Task<Reply> ShowAsync(Language language, CancellationToken cancellationToken)
    {
        var now = store.Current;
        if (known.TryGetValue(language, out var last) && ReferenceEquals(last.Knowledge, now))
        {
            return last.Reply;
        }

        var reply = await AskAsync(language, cancellationToken);
        known[language] = (now, reply);
        return reply;
    }

    /// <summary>What the pressed button says; null when its message is no longer kept.</summary>
    public async Task<string?> LabelAsync(WebChat chat, long below, IncomingMessage press, CancellationToken cancellationToken)
    {
        var entry = below == 0
            ? new ChatEntry(0, null, await ShowAsync(LanguageCodes.Parse(press.LanguageCode) ?? Language.Arabic, cancellationToken))
            : chat.Find(below);
        return entry?.Label(press.Text);
    }

    private async Task<Reply> AskAsync(Language language, CancellationToken cancellationToken)
    {
        var start = new IncomingMessage(Nobody, 0, 0, "/start", language.Code(), time.GetUtcNow(), IsPrivate: true);
        return commands.Find("start") is { } command ? await command.HandleAsync("", start, cancellationToken) : start.Phrase("start");
    }
}
