using Bot.Cli;
using Bot.Knowledge;
using Bot.Search;

namespace Bot.Benchmarks;

/// <summary>How long the index takes after one of many articles was edited, beside building it anew.</summary>
internal static class UpdateTime
{
    private const int PassagesAnArticle = 50;

    public static void Report(List<string> paragraphs)
    {
        List<Document> documents = [.. paragraphs.Chunk(PassagesAnArticle).Select(chunk => SquadFile.Knowledge([.. chunk]).Documents[0])];
        var before = Build(documents, null).Result;
        documents[documents.Count / 2] = SquadFile.Knowledge([paragraphs[0] + " وهذا تعديل."]).Documents[0];
        var anew = Build(documents, null).Time;
        var update = Build(documents, before).Time;
        Console.WriteLine($"update {documents.Count} articles, one edited: {update.TotalSeconds:0.00} s, anew {anew.TotalSeconds:0.00} s");
    }

    private static (SearchIndex Result, TimeSpan Time) Build(List<Document> documents, SearchIndex? earlier) => Timing.Of(() =>
    {
        var units = new SearchUnits(new KnowledgeBase(documents, [], ""));
        return new SearchIndex(units, SearchParts.Build(units, earlier: earlier));
    });
}
