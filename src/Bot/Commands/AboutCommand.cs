using Bot.Chat;
using Bot.Languages;
using Bot.OnThisDay;

namespace Bot.Commands;

/// <summary>/about KEY, behind the button of an event: asks what happened then, with the event's words as what was said before.</summary>
public sealed class AboutCommand(EventCalendars calendars, QuestionDesk desk) : ICommand
{
    public CommandInfo Info { get; } = new("about", "command.about", InMenu: false);

    public async Task<Reply> HandleAsync(string arguments, IncomingMessage message, CancellationToken cancellationToken)
    {
        if (calendars.Current.Find(arguments) is not { } told)
        {
            return message.Phrase("about.gone");
        }

        var language = message.PhraseLanguage;
        var question = Phrases.Format(language, "about.question", DateText.Of(told.Date, language, MonthSet.Egyptian));
        return await desk.AskAsync(question, [told.Citation.Quote], message, cancellationToken);
    }
}
