using Microsoft.Extensions.AI;

namespace Bot.Prompts;

/// <summary>A prompt of prompts/, ready to be filled in.</summary>
/// <param name="Template">As the file has it.</param>
/// <param name="Messages">The same, read.</param>
/// <param name="Settings">Its execution settings; the model's id is not among them.</param>
public sealed record Prompt(string Name, string Description, string Template, IReadOnlyList<PromptMessage> Messages, ChatOptions Settings)
{
    /// <summary>The messages with the variables' values in place. A value is data: nothing in it is read as markup or variable.</summary>
    /// <exception cref="KeyNotFoundException">A variable has no value.</exception>
    public IReadOnlyList<ChatMessage> Fill(IReadOnlyDictionary<string, string> values) =>
        [.. Messages.Select(message => new ChatMessage(message.Role, message.Fill(values)))];

    /// <summary>A copy of the settings for one request.</summary>
    public ChatOptions Options() => Settings.Clone();
}
