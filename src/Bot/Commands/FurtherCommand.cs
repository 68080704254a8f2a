using Bot.Answers.Log;
using Bot.Chat;
using Bot.Knowledge;
using Bot.Languages;

namespace Bot.Commands;

/// <summary>/further ID NUMBER: the next question is about that citation; questions it is known to answer are offered.</summary>
public sealed class FurtherCommand(IAnswerLog log, KnowledgeStore knowledge, ConversationMemory memory) : ICommand
{
    private const int Offered = 3;

    public CommandInfo Info { get; } = new("further", "command.hidden", InMenu: false);

    public async Task<Reply> HandleAsync(string arguments, IncomingMessage message, CancellationToken cancellationToken)
    {
        if (AnswerAddress.Parse(arguments) is not { } address
            || await log.FindAsync(address.Id, cancellationToken) is not { } record
            || record.Citation(address.Number) is not { } pinned)
        {
            return message.Phrase("source.expired");
        }

        await memory.RememberAsync(message, pinned.Quote, cancellationToken);
        var language = message.ChosenLanguage ?? record.Language;
        var questions = Questions(pinned, language).Where(question => question != record.Question).Take(Offered).ToArray();
        return new Reply(language,
        [
            new TextBlock([new TextRun(Phrases.Get(language, questions.Length > 0 ? "further.prompt" : "further.write"))]),
            new QuoteBlock(address.Number, pinned.Quote, pinned.Place, null),
        ])
        {
            Buttons = [.. questions.Select(question => new[] { new ReplyButton(question, $"/example {QuestionKey.Of(question)}") })],
        };
    }

    private IEnumerable<string> Questions(PinnedCitation pinned, Language language) =>
        PinnedPlace.Find(pinned, knowledge.Current).Citation is { } citation
            ? ExampleQuestions.Of(citation.Document, citation.Span, language)
            : [];
}
