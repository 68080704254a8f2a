using System.ComponentModel;
using Bot.Prompts;
using Microsoft.SemanticKernel;

namespace Bot.Answers.Kernel;

/// <summary>The retriever, for a model that calls functions.</summary>
internal sealed class ArticlePlugin(PassageSearch search)
{
    public const string Name = "articles";

    [KernelFunction("search"), Description("Finds further numbered passages of the articles that bear on a question.")]
    public Task<string> SearchAsync([Description("The question, in Arabic or English")] string question, CancellationToken cancellationToken) =>
        search(question, cancellationToken);
}
