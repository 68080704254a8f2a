using Bot.Chat;
using Bot.Knowledge;
using Bot.Languages;

namespace Bot.Commands;

/// <summary>/sources: the articles with licence, revision and size.</summary>
public sealed class SourcesCommand(KnowledgeStore knowledge) : ICommand
{
    private const int RevisionLength = 12;

    public CommandInfo Info { get; } = new("sources", "command.sources");

    public Task<Reply> HandleAsync(string arguments, IncomingMessage message, CancellationToken cancellationToken)
    {
        var (language, documents) = (message.PhraseLanguage, knowledge.Current.Documents);
        var title = new TextBlock([new TextRun(Phrases.Count(language, "sources.title", documents.Count))]);
        return Task.FromResult(new Reply(language, [title, .. documents.Select(document => Lines(document, language))]));
    }

    private static TextBlock Lines(Document document, Language language) =>
        new([new TextRun(document.Title, Bold: true), new TextRun("\n" + string.Join('\n', Facts(document, language)))]);

    private static IEnumerable<string> Facts(Document document, Language language)
    {
        if (document.License is { } licence)
        {
            yield return Phrases.Format(language, "sources.licence", Bidi.Isolate(licence, language));
        }

        yield return Phrases.Format(language, "sources.revision", Bidi.Isolate(document.Revision[..RevisionLength], language));
        var words = TextAnalyzer.Tokenize(document.Text).Count;
        yield return Phrases.Format(language, "sources.size", Phrases.Count(language, "words", words), Phrases.Count(language, "paragraphs", document.Paragraphs.Count));
        if (SourceLink.Readable(document) is { } address)
        {
            yield return address;
        }
    }
}
