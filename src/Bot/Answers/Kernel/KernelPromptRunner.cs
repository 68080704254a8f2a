using Bot.Languages;
using Bot.Prompts;
using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;

namespace Bot.Answers.Kernel;

/// <summary>Has a kernel of Semantic Kernel carry the prompts out, over the same chat client.</summary>
/// <param name="kernel">Holds the chat client, the plugins and the filters.</param>
internal sealed class KernelPromptRunner(Microsoft.SemanticKernel.Kernel kernel, PromptLibrary prompts) : IPromptRunner
{
    public IAsyncEnumerable<ChatResponseUpdate> RunAsync(
        string name, Language language, IReadOnlyDictionary<string, string> values, PassageSearch? search, CancellationToken cancellationToken) =>
        With(search).InvokeStreamingAsync<ChatResponseUpdate>(
            PromptFunctions.Of(prompts.Get(name, language), mayCall: search is not null), PromptFunctions.Arguments(values), cancellationToken);

    /// <summary>The search belongs to one question.</summary>
    private Microsoft.SemanticKernel.Kernel With(PassageSearch? search)
    {
        var own = kernel.Clone();
        if (search is not null)
        {
            own.Plugins.AddFromObject(new ArticlePlugin(search), ArticlePlugin.Name);
        }

        return own;
    }
}
