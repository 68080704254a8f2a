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
        var citation = PinnedPlace.Find(pinned, knowledge.Current).Citation;
        var questions = Questions(citation, language).Where(question => question != record.Question).Take(Offered).ToArray();
        return new Reply(language,
        [
            new TextBlock([new TextRun(Phrases.Get(language, questions.Length > 0 ? "further.prompt" : "further.write"))]),
            new QuoteBlock(address.Number, pinned.Quote, pinned.Place, null) { ReaderPath = citation is null ? null : ReaderPath.Of(citation) },
        ])
        {
            Buttons = [.. questions.Select(question => new[] { new ReplyButton(question, $"/example {QuestionKey.Of(question)}") })],
        };
    }

    private static IEnumerable<string> Questions(Citation? citation, Language language) =>
        citation is null ? [] : ExampleQuestions.Of(citation.Document, citation.Span, language);
}
