using Bot.Cli;

namespace Bot.Evaluation.Answerable;

/// <summary>An article to lay into a folder.</summary>
/// <param name="Number">Its own.</param>
/// <param name="Texts">Its passages, those that are asked about first.</param>
/// <param name="Asked">The numbers of these in their file.</param>
internal sealed record FolderArticle(int Number, List<string> Texts, List<int> Asked)
{
    /// <param name="parts">Of a file; what has the same title is one article.</param>
    /// <param name="distractors">Further passages; those with an article's title belong to it, unless they repeat it.</param>
    public static List<FolderArticle> All(IEnumerable<SquadArticle> parts, string? distractors)
    {
        var further = (distractors is null ? [] : SquadFile.Distractors(distractors)).ToDictionary(article => article.Title, article => article.Paragraphs);
        return
        [
            .. parts.SelectMany(part => part.Paragraphs.Select(text => (part.Title, Text: text))).Index().GroupBy(passage => passage.Item.Title)
                .Select((article, number) => Of(number, [.. article.Select(a => a.Item.Text)], [.. article.Select(a => a.Index)], further.GetValueOrDefault(article.Key, []))),
        ];
    }

    private static FolderArticle Of(int number, List<string> own, List<int> asked, List<string> further)
    {
        var repeated = new Overlap(own);
        return new FolderArticle(number, [.. own, .. further.Where(text => !repeated.Holds(text))], asked);
    }
}
