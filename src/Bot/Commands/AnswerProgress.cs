using Bot.Answers;
using Bot.Chat;

namespace Bot.Commands;

/// <summary>Lays out the checked part of an answer for those who show it while it grows.</summary>
internal sealed class AnswerProgress(IProgress<Reply> drafts) : IProgress<Answered>
{
    public void Report(Answered value) => drafts.Report(AnswerReply.Of(value));
}
