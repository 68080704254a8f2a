using Bot.Answers;
using Bot.Chat;
using Bot.Knowledge;
using Bot.Languages;

namespace Bot.Commands;

/// <summary>The cited answer first, then quotations; for nothing typed yet, how to ask and the day's event.</summary>
public sealed class InlineAnswerer(QuickAnswerer answerer, QuoteFinder quotes, CommandCatalog commands, IChatSettingsStore chats) : IInlineAnswerer
{
    private const int Most = 10;
    private const int TitleLength = 120;

    public async Task<InlineAnswers> AnswerAsync(InlineQuestion question, CancellationToken cancellationToken)
    {
        var chosen = (await chats.FindAsync(question.User, cancellationToken)).Language;
        var own = LanguageDetector.Detect(question.Text);
        var language = chosen ?? own ?? LanguageCodes.Parse(question.LanguageCode) ?? Language.Arabic;
        var answers = question.Text.Length == 0 ? await HowToAsync(question, language, cancellationToken) : await AnswersAsync(question.Text, language, cancellationToken);
        return new InlineAnswers(language, [.. answers.Take(Most)], IsPersonal: own is null || chosen is not null);
    }

    private async Task<IEnumerable<InlineAnswer>> AnswersAsync(string text, Language language, CancellationToken cancellationToken)
    {
        var answer = await answerer.AnswerAsync(new Question(text, []) { Chosen = language }, cancellationToken);
        var cited = answer is Answered answered ? answered.Citations : [];
        var found = await quotes.FindAsync(text, cancellationToken);
        var more = Apart(cited.Concat(found)).Select(citation => Quote(citation, language));
        return answer is Answered first ? more.Prepend(Answer(first)) : more;
    }

    /// <summary>Without those that say what an earlier one has said.</summary>
    private static List<Citation> Apart(IEnumerable<Citation> citations)
    {
        var apart = new List<Citation>();
        foreach (var citation in citations.Where(citation => !apart.Exists(known => known.Document.Id == citation.Document.Id && known.Span.Overlaps(citation.Span))))
        {
            apart.Add(citation);
        }

        return apart;
    }

    private static InlineAnswer Answer(Answered answer)
    {
        var used = answer.Claims.SelectMany(claim => claim.Citations).ToHashSet();
        var reply = AnswerReply.Of(answer with { Citations = [.. answer.Citations.Where((_, i) => used.Contains(i + 1))] });
        return new InlineAnswer(Title(string.Join(' ', answer.Claims.Select(claim => claim.Text))), answer.Citations[used.Min() - 1].Place(answer.Language), reply);
    }

    private static InlineAnswer Quote(Citation citation, Language language)
    {
        var place = citation.Place(language);
        return new InlineAnswer(Title(citation.Quote), place, new Reply(language, [new QuoteBlock(0, citation.Quote, place, SourceLink.To(citation)) { ReaderPath = ReaderPath.Of(citation) }]));
    }

    private async Task<IEnumerable<InlineAnswer>> HowToAsync(InlineQuestion question, Language language, CancellationToken cancellationToken)
    {
        var howTo = Phrases.Get(language, "inline.howto.text");
        var answers = new List<InlineAnswer> { new(Phrases.Get(language, "inline.howto"), howTo, Reply.Of(language, howTo)) };
        if (commands.Find("today") is { } today)
        {
            var message = new IncomingMessage(question.User, 0, question.User.ChatId, "/today", question.LanguageCode, default, IsPrivate: true) { ChosenLanguage = language };
            var reply = await today.HandleAsync("", message, cancellationToken);
            answers.Add(new InlineAnswer(Phrases.Get(language, "inline.today"), Title(PlainText.Render(reply)), reply with { Buttons = [] }));
        }

        return answers;
    }

    private static string Title(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace("**", "", StringComparison.Ordinal);
        return line.Length <= TitleLength ? line : line[..(line.LastIndexOf(' ', TitleLength) is var at and > 0 ? at : TitleLength)] + "…";
    }
}
