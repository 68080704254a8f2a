using Bot.Prompts;
using Bot.Search;
using Microsoft.Extensions.Options;

namespace Bot.Answers.Writing;

/// <summary>Searches the articles again for a model that is writing an answer; what it finds may be cited like what was given.</summary>
public sealed class FurtherPassages(IIndexProvider indexes, Retriever retriever, IOptions<WriterOptions> options)
{
    private const int LongestQuestion = 500;

    internal PassageSearch For(NumberedPassages passages, string fence) => async (question, cancellationToken) =>
    {
        var asked = question[..Math.Min(question.Length, LongestQuestion)];
        var found = await retriever.RetrieveAsync(await indexes.GetAsync(cancellationToken), asked, QueryContext.None, cancellationToken);
        return NumberedPassages.Render(passages.Add(found, options.Value), fence);
    };
}
