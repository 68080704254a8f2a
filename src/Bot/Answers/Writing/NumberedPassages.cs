using System.Security.Cryptography;
using System.Text;
using Bot.Knowledge;
using Bot.Search;

namespace Bot.Answers.Writing;

/// <summary>The passages given to the model for one question; it may ask for more. For one reader at a time.</summary>
internal sealed class NumberedPassages(IEnumerable<NumberedPassage> given)
{
    private const int Sentences = 6;
    private readonly List<NumberedPassage> items = [.. given];

    /// <summary>Item i has the number i + 1.</summary>
    public IReadOnlyList<NumberedPassage> Items => items;

    /// <summary>Those of the best sentences first, then the best passages, within the bounds of the options.</summary>
    public static NumberedPassages Of(Retrieval retrieval, WriterOptions options)
    {
        var passages = new NumberedPassages([]);
        passages.Add(retrieval, options);
        return passages;
    }

    /// <summary>Those of another search, within the bounds of the options.</summary>
    /// <returns>All that this search found, those that were here before under their number.</returns>
    public IReadOnlyList<NumberedPassage> Add(Retrieval retrieval, WriterOptions options)
    {
        var best = retrieval.Sentences.Take(Sentences).Select(hit => hit.Unit.Passage)
            .Concat(retrieval.Passages.Select(hit => hit.Passage)).DistinctBy(passage => passage.Index);
        var found = new List<NumberedPassage>();
        var room = options.PassageCharacters;
        foreach (var passage in best)
        {
            var item = items.Find(known => IsSame(known.Passage, passage)) ?? new NumberedPassage(items.Count + 1, passage, retrieval.Index.Concepts);
            if (item.Text.Length > 0 && item.Text.Length <= room && found.Count < options.Passages)
            {
                found.Add(item);
                items.AddRange(item.Number > items.Count ? [item] : []);
                room -= item.Text.Length;
            }
        }

        return found;
    }

    private static bool IsSame(Passage known, Passage passage) =>
        known.Document.Id == passage.Document.Id && known.Document.Revision == passage.Document.Revision && known.Paragraph.Span == passage.Paragraph.Span;

    public NumberedPassage? Find(int number) => number >= 1 && number <= Items.Count ? Items[number - 1] : null;

    /// <summary>
    /// A mark that the writers of neither question nor article can have known: it comes from both together and stands in neither.
    /// </summary>
    public string Fence(string question)
    {
        var all = string.Concat(Items.Select(item => item.Text).Append(question));
        return "=====" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)))[..12] + "=====";
    }

    public string Render(string fence) => Render(items, fence);

    public static string Render(IEnumerable<NumberedPassage> items, string fence)
    {
        var text = new StringBuilder();
        foreach (var item in items)
        {
            text.Append('[').Append(item.Number).Append("]\n").Append(fence).Append('\n').Append(item.Text).Append('\n').Append(fence).Append("\n\n");
        }

        return text.ToString().TrimEnd();
    }
}
