using System.ComponentModel;
using System.Text;
using Bot.Search;
using Microsoft.SemanticKernel;

namespace Bot.Answers.Kernel;

/// <summary>The retriever, for a model that calls functions. What it writes must still cite the passages it was given.</summary>
internal sealed class ArticlePlugin(IIndexProvider indexes, Retriever retriever)
{
    public const string Name = "articles";

    private const int Passages = 5;

    [KernelFunction("search"), Description("Finds the passages of the articles that bear on a question.")]
    public async Task<string> SearchAsync([Description("The question, in Arabic or English")] string question, CancellationToken cancellationToken)
    {
        var found = await retriever.RetrieveAsync(await indexes.GetAsync(cancellationToken), question, QueryContext.None, cancellationToken);
        return new StringBuilder().AppendJoin("\n\n", found.Passages.Take(Passages).Select(hit => hit.Passage.Document[hit.Passage.Paragraph.Span])).ToString();
    }
}
