using System.Security.Cryptography;
using System.Text;
using Bot.Search;

namespace Bot.Answers.Writing;

/// <summary>The passages given to the model for one question.</summary>
/// <param name="Items">Item i has the number i + 1.</param>
internal sealed record NumberedPassages(IReadOnlyList<NumberedPassage> Items)
{
    private const int Sentences = 6;

    /// <summary>Those of the best sentences first, then the best passages, within the bounds of the options.</summary>
    public static NumberedPassages Of(Retrieval retrieval, WriterOptions options)
    {
        var best = retrieval.Sentences.Take(Sentences).Select(hit => hit.Unit.Passage)
            .Concat(retrieval.Passages.Select(hit => hit.Passage)).DistinctBy(passage => passage.Index);
        var items = new List<NumberedPassage>();
        var room = options.PassageCharacters;
        foreach (var passage in best)
        {
            var item = new NumberedPassage(items.Count + 1, passage, retrieval.Index.Concepts);
            if (item.Text.Length > 0 && item.Text.Length <= room && items.Count < options.Passages)
            {
                items.Add(item);
                room -= item.Text.Length;
            }
        }

        return new NumberedPassages(items);
    }

    public NumberedPassage? Find(int number) => number >= 1 && number <= Items.Count ? Items[number - 1] : null;

    /// <summary>
    /// A mark that the writers of neither question nor article can have known: it comes from both together and stands in neither.
    /// </summary>
    public string Fence(string question)
    {
        var all = string.Concat(Items.Select(item => item.Text).Append(question));
        return "=====" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)))[..12] + "=====";
    }

    public string Render(string fence)
    {
        var text = new StringBuilder();
        foreach (var item in Items)
        {
            text.Append('[').Append(item.Number).Append("]\n").Append(fence).Append('\n').Append(item.Text).Append('\n').Append(fence).Append("\n\n");
        }

        return text.ToString().TrimEnd();
    }
}
