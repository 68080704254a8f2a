using System.Text.RegularExpressions;
using Bot.Languages;

namespace Bot.Enrichment;

/// <summary>Reads "number | question" lines from what a model wrote. What is no such line is passed over.</summary>
internal static partial class QuestionLines
{
    private const int Shortest = 8;
    private const int Longest = 200;
    private const int FewestWords = 2;

    /// <param name="sentences">How many sentences the passage has; other numbers are nobody's.</param>
    /// <param name="perSentence">Of a sentence the first so many are kept.</param>
    public static List<MadeQuestion> Read(string output, int sentences, int perSentence) =>
    [
        .. output.Split('\n').Select(Of).OfType<MadeQuestion>()
            .Where(made => made.Sentence >= 0 && made.Sentence < sentences)
            .Distinct()
            .GroupBy(made => made.Sentence)
            .SelectMany(group => group.Take(perSentence)),
    ];

    private static MadeQuestion? Of(string line)
    {
        var match = Line().Match(line);
        var text = match.Groups["text"].Value.Trim();
        var isQuestion = match.Success && text.Length is >= Shortest and <= Longest && TextAnalyzer.Tokenize(text).Count >= FewestWords;
        return isQuestion ? new MadeQuestion(int.Parse(Folding.Fold(match.Groups["number"].Value)) - 1, text) : null;
    }

    [GeneratedRegex(@"^\W*(?<number>[0-9٠-٩]{1,4})\W*[|｜\t]\s*(?<text>[^|｜\t]+?)[|\s]*$")]
    private static partial Regex Line();
}
