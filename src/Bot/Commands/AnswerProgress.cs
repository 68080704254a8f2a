using Bot.Answers;
using Bot.Chat;
using Bot.Languages;

namespace Bot.Commands;

/// <summary>Lays out the checked part of an answer for those who show it while it grows, with a button that stops it; keeps the latest.</summary>
/// <param name="drafts">Null where nothing is shown before the whole answer.</param>
internal sealed class AnswerProgress(IProgress<Reply>? drafts, IncomingMessage question) : IProgress<Answered>
{
    private Answered? latest;

    /// <summary>The checked part of the answer; null while there is none.</summary>
    public Answered? Latest => Volatile.Read(ref latest);

    public void Report(Answered value)
    {
        Volatile.Write(ref latest, value);
        drafts?.Report(AnswerReply.Of(value) with { Buttons = [[Stop(value.Language)]] });
    }

    private ReplyButton Stop(Language language) => new(Phrases.Get(language, "stop.button"), $"/{AnswerStops.Command} {question.MessageId}");
}
