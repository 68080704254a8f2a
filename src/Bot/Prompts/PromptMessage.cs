using Microsoft.Extensions.AI;

namespace Bot.Prompts;

/// <summary>One message of a prompt: text with variables in between.</summary>
public sealed record PromptMessage(ChatRole Role, IReadOnlyList<PromptPart> Parts)
{
    public string Fill(IReadOnlyDictionary<string, string> values) =>
        string.Concat(Parts.Select(part => part.IsVariable ? values[part.Text] : part.Text));
}

/// <summary>Literal text, or the name of a variable.</summary>
public sealed record PromptPart(string Text, bool IsVariable);
