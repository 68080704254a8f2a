using Bot.Answers;
using Bot.Answers.Log;
using Bot.Chat;
using Bot.Languages;

namespace Bot.Commands;

/// <summary>/quote WORDS: the exact text that holds these or nearly these words, a page at a time.</summary>
public sealed class QuoteCommand(QuoteFinder finder, AnswerDesk desk, QuotePages pages, ChatRights rights) : ICommand
{
    public CommandInfo Info { get; } = new("quote", "command.quote");

    public async Task<Reply> HandleAsync(string arguments, IncomingMessage message, CancellationToken cancellationToken)
    {
        if (!await rights.MayAskAsync(message, cancellationToken))
        {
            return Reply.Silence;
        }

        var words = arguments.Length > 0 ? arguments : message.Selection ?? "";
        var spoken = message.ChosenLanguage is null && LanguageDetector.Detect(words) is { } own ? message with { ChosenLanguage = own } : message;
        if (words.Length == 0)
        {
            return spoken.Phrase("quote.words");
        }

        var found = await finder.FindAsync(words, cancellationToken);
        return found.Count == 0
            ? spoken.Phrase("quote.none", words) with { IsNoAnswer = true }
            : pages.Show(await desk.KeepAsync(words, spoken.PhraseLanguage, AnswerOutcome.Quotes, found, cancellationToken), 0);
    }
}
