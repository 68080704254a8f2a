using Bot.Chat;
using Bot.Languages;

namespace Bot.Commands;

/// <summary>/forget: deletes what is kept about the user, and says what that was.</summary>
public sealed class ForgetCommand(IEnumerable<IPersonalData> keepers) : ICommand
{
    public CommandInfo Info { get; } = new("forget", "command.forget");

    public async Task<Reply> HandleAsync(string arguments, IncomingMessage message, CancellationToken cancellationToken)
    {
        var lines = new List<string>();
        foreach (var keeper in keepers)
        {
            var forgotten = await keeper.ForgetAsync(message, cancellationToken);
            lines.AddRange(forgotten.Where(item => item.Count > 0).Select(item => "• " + Phrases.Format(message.PhraseLanguage, item.Phrase, item.Count)));
        }

        return lines.Count == 0
            ? message.Phrase("forget.nothing")
            : Reply.Of(message.PhraseLanguage, string.Join('\n', lines.Prepend(Phrases.Get(message.PhraseLanguage, "forget.done"))));
    }
}
