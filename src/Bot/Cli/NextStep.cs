using Bot.Answers;
using Bot.Commands;
using Bot.Knowledge;
using Bot.Languages;

namespace Bot.Cli;

/// <summary>The line below an answer in the terminal: how to go on.</summary>
internal static class NextStep
{
    public static string After(Answer answer)
    {
        var next = Phrases.Get(answer.Language, "ask.next");
        var article = answer is Answered answered ? SourceLink.Readable(answered.Citations[0].Document) : null;
        return article is null ? next : $"{next} {Phrases.Format(answer.Language, "ask.next.article", article)}";
    }
}
