using Bot.Languages;
using Microsoft.Extensions.AI;

namespace Bot.Prompts;

/// <summary>Has a language model carry out one of the bot's prompts. What stands behind it is free: the model itself, or a kernel that adds to it.</summary>
public interface IPromptRunner
{
    /// <param name="name">One of <see cref="PromptNames"/>.</param>
    /// <param name="language">Of the prompt.</param>
    /// <param name="values">A value for each of its variables; nothing in them is read as markup or variable.</param>
    /// <param name="search">What the model may call meanwhile, where it can call anything; null for nothing.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>What the model writes, part by part, with the reason of its end and a refusal as <see cref="ErrorContent"/>.</returns>
    IAsyncEnumerable<ChatResponseUpdate> RunAsync(
        string name, Language language, IReadOnlyDictionary<string, string> values, PassageSearch? search, CancellationToken cancellationToken);
}
