using System.Globalization;
using Bot.Answers.Log;
using Bot.Chat;
using Bot.Knowledge;

namespace Bot.Commands;

/// <summary>/source ID NUMBER [DISTANCE], behind the buttons of citations: the words in their paragraph, or a paragraph near them.</summary>
public sealed class SourceCommand(IAnswerLog log, KnowledgeStore knowledge, RevisionArchive archive) : ICommand
{
    public CommandInfo Info { get; } = new("source", "command.hidden", InMenu: false);

    public async Task<Reply> HandleAsync(string arguments, IncomingMessage message, CancellationToken cancellationToken)
    {
        if (AnswerAddress.Parse(arguments) is not { } address
            || await log.FindAsync(address.Id, cancellationToken) is not { } record
            || record.Citation(address.Number) is not { } pinned)
        {
            return message.Phrase("source.expired");
        }

        var place = PinnedPlace.Find(pinned, knowledge.Current);
        var distance = int.TryParse(address.Rest, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var given) ? given : 0;
        var then = place.Citation is null ? archive.Cite(pinned.DocumentId, pinned.Revision, pinned.Span) : null;
        return new SourceView(record, address.Number, pinned, place, then, message.ChosenLanguage ?? record.Language).Show(distance) with { Replaces = address.Rest.Length > 0 };
    }
}
