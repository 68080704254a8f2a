using System.Collections.Frozen;

namespace Bot.Prompts;

/// <summary>The prompts the bot uses, with the variables it fills in for each.</summary>
public static class PromptNames
{
    /// <summary>Writes the answer: question, passages (numbered and fenced), fence (the mark around data).</summary>
    public const string Answer = "answer";

    /// <summary>Asks for an answer again: the above, with draft (what came) and faults (what is wrong with it).</summary>
    public const string Repair = "repair";

    /// <summary>Makes a follow-up a question of its own: question, history, selection, fence.</summary>
    public const string Condense = "condense";

    /// <summary>One line above a daily post: date, event, fence.</summary>
    public const string Daily = "daily";

    /// <summary>Questions that a passage answers: place, passage (numbered sentences), fence.</summary>
    public const string Questions = "questions";

    public static FrozenDictionary<string, string[]> All { get; } = new Dictionary<string, string[]>
    {
        [Answer] = ["question", "passages", "fence"],
        [Repair] = ["question", "passages", "fence", "draft", "faults"],
        [Condense] = ["question", "history", "selection", "fence"],
        [Daily] = ["date", "event", "fence"],
        [Questions] = ["place", "passage", "fence"],
    }.ToFrozenDictionary();
}
