using System.Text.RegularExpressions;
using Bot.Knowledge;

namespace Bot.Web.Reader;

/// <summary>The notes of an article: the paragraph that explains a mark [12], and the paragraph where the mark stands first.</summary>
internal sealed partial class ArticleNotes
{
    private readonly Dictionary<int, int> explained = [];
    private readonly Dictionary<int, int> numbers = [];
    private readonly Dictionary<int, int> cited = [];

    public ArticleNotes(Document document)
    {
        foreach (var paragraph in document.Paragraphs)
        {
            if (NumberOf(document, paragraph) is { } number && explained.TryAdd(number, paragraph.Index))
            {
                numbers.Add(paragraph.Index, number);
            }
        }

        foreach (var paragraph in document.Paragraphs.Where(paragraph => !numbers.ContainsKey(paragraph.Index)))
        {
            foreach (var number in FootnoteMarks.Numbers(document.Text, paragraph.Span))
            {
                cited.TryAdd(number, paragraph.Index);
            }
        }
    }

    /// <summary>The paragraph that explains the mark, if there is one.</summary>
    public int? Explanation(int number) => explained.TryGetValue(number, out var paragraph) ? paragraph : null;

    /// <summary>Whether the mark stands in this paragraph first.</summary>
    public bool IsFirst(int number, int paragraph) => cited.GetValueOrDefault(number, -1) == paragraph;

    /// <summary>The mark that the paragraph explains and that stands somewhere before; null for running text.</summary>
    public int? Explained(int paragraph) => numbers.TryGetValue(paragraph, out var number) && cited.ContainsKey(number) ? number : null;

    /// <summary>Written as "[^12]: …" anywhere, or below a heading for notes as "[12] …" or as a numbered item.</summary>
    private static int? NumberOf(Document document, Paragraph paragraph)
    {
        var text = document[paragraph.Span];
        var line = document.Text.LastIndexOf('\n', Math.Max(0, paragraph.Span.Start - 1)) + 1;
        var lead = document.Text[line..paragraph.Span.Start] + text;
        return Lead().Match(lead) is { Success: true } match && (match.Groups["own"].Success || NotesHeading().IsMatch(paragraph.Section.Heading))
            ? int.Parse(match.Groups["number"].ValueSpan)
            : null;
    }

    [GeneratedRegex(@"^\s*(?<own>\[\^(?<number>[0-9]{1,6})\]:|\[(?<number>[0-9]{1,6})\]:)|^\s*(\[(?<number>[0-9]{1,6})\]|(?<number>[0-9]{1,6})[.)])\s")]
    private static partial Regex Lead();

    [GeneratedRegex(@"^(ال)?(هوامش|حواشي?|مراجع|مصادر)|^(foot|end)?notes|^references|^sources", RegexOptions.IgnoreCase)]
    private static partial Regex NotesHeading();
}
