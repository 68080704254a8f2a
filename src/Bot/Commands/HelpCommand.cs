using System.Collections.Concurrent;
using Bot.Chat;
using Bot.Languages;

namespace Bot.Commands;

/// <summary>/help: how to ask, and the commands as their metadata describe them.</summary>
public sealed class HelpCommand(CommandMenu menu) : ICommand
{
    private readonly ConcurrentDictionary<(Language Language, bool IsPrivate), Reply> replies = [];

    public CommandInfo Info { get; } = new("help", "command.help");

    /// <remarks>Always the same reply, which its platform then need not render again.</remarks>
    public Task<Reply> HandleAsync(string arguments, IncomingMessage message, CancellationToken cancellationToken) =>
        Task.FromResult(replies.GetOrAdd((message.PhraseLanguage, message.IsPrivate), key => Write(key.Language, key.IsPrivate)));

    private Reply Write(Language language, bool isPrivate)
    {
        IEnumerable<ReplyBlock> inGroup = isPrivate ? [] : [Block(Phrases.Get(language, "help.group"))];
        return new Reply(language, [Block(Phrases.Get(language, "help")), .. inGroup, Block(Commands(language))]);
    }

    private string Commands(Language language) =>
        string.Join('\n', menu.For(language).Select(Line).Prepend(Phrases.Get(language, "help.commands")));

    private static string Line(CommandMenuEntry entry) => $"/{entry.Name} – {entry.Description}";

    private static TextBlock Block(string text) => new([new TextRun(text)]);
}
