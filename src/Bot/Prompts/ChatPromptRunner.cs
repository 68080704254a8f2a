using Bot.Languages;
using Microsoft.Extensions.AI;

namespace Bot.Prompts;

/// <summary>Fills the prompt in and asks the model, which is offered nothing to call.</summary>
internal sealed class ChatPromptRunner(IChatClient chat, PromptLibrary prompts) : IPromptRunner
{
    public IAsyncEnumerable<ChatResponseUpdate> RunAsync(
        string name, Language language, IReadOnlyDictionary<string, string> values, PassageSearch? search, CancellationToken cancellationToken)
    {
        var prompt = prompts.Get(name, language);
        return chat.GetStreamingResponseAsync(prompt.Fill(values), prompt.Options(), cancellationToken);
    }
}
