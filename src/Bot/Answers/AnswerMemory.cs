using Bot.Caching;
using Bot.Search;

namespace Bot.Answers;

/// <summary>What was found of late in one index: the same question gets the same answer. Thread-safe.</summary>
internal sealed class AnswerMemory
{
    /// <summary>Of each generation; an answer takes half a kilobyte to a few.</summary>
    public const int Most = 2000;

    public Generations<AskedBefore, Answer> Answers { get; } = new(Most);

    /// <summary>What follow-ups to a question lean on, by the question.</summary>
    public Generations<string, QueryContext> Contexts { get; } = new(Most);
}
