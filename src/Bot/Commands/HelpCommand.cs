using Bot.Chat;
using Bot.Languages;

namespace Bot.Commands;

/// <summary>/help: how to ask, and the commands as their metadata describe them.</summary>
public sealed class HelpCommand(CommandMenu menu) : ICommand
{
    public CommandInfo Info { get; } = new("help", "command.help");

    public Task<Reply> HandleAsync(string arguments, IncomingMessage message, CancellationToken cancellationToken)
    {
        var language = message.PhraseLanguage;
        IEnumerable<ReplyBlock> inGroup = message.IsPrivate ? [] : [Block(Phrases.Get(language, "help.group"))];
        return Task.FromResult(new Reply(language, [Block(Phrases.Get(language, "help")), .. inGroup, Block(Commands(language))]));
    }

    private string Commands(Language language) =>
        string.Join('\n', menu.For(language).Select(Line).Prepend(Phrases.Get(language, "help.commands")));

    private static string Line(CommandMenuEntry entry) => $"/{entry.Name} – {entry.Description}";

    private static TextBlock Block(string text) => new([new TextRun(text)]);
}
