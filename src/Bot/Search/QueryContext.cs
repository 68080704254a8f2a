namespace Bot.Search;

/// <summary>What the conversation adds to a question.</summary>
/// <param name="Words">Words it leans on: the earlier question and what was found for it.</param>
/// <param name="Near">The sentence that answered before; its surroundings are likelier. Null for none.</param>
public sealed record QueryContext(string Words, SentenceUnit? Near)
{
    /// <summary>The only passage to look in; null for all.</summary>
    public Bot.Knowledge.Passage? Within { get; init; }

    public static readonly QueryContext None = new("", null);
}
