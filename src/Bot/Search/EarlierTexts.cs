using Bot.Knowledge;

namespace Bot.Search;

/// <summary>
/// The texts of an earlier index, for the articles that are the same in the new one: their words are taken from there, each analysed
/// once for ever. What is built with them is equal to what is built without, bit for bit.
/// </summary>
internal sealed class EarlierTexts
{
    private readonly SearchIndex _index;
    private readonly Dictionary<object, int> _firstPassages = new(ReferenceEqualityComparer.Instance);
    private readonly int[] _numbers;

    private EarlierTexts(SearchIndex index)
    {
        _index = index;
        _numbers = new int[index.Parts.Words.Count];
        Array.Fill(_numbers, -1);
        foreach (var passage in index.Passages.Where(p => p.Paragraph.Index == 0))
        {
            _firstPassages.TryAdd(passage.Document.Paragraphs, passage.Index);
        }
    }

    /// <summary>Null when there is no earlier index, or its texts were read with other glossaries.</summary>
    public static EarlierTexts? Of(SearchIndex? earlier, SearchUnits units) =>
        earlier is not null && Names(earlier.Knowledge).SequenceEqual(Names(units.Knowledge)) ? new EarlierTexts(earlier) : null;

    /// <summary>The numbers in <paramref name="words"/> of a sentence's words; null when its article was not there or has been edited.</summary>
    public int[]? Sentence(SentenceUnit unit, int numberInPassage, WordTable words) =>
        Find(unit.Passage) is var passage and >= 0 ? Taken(_index.Units.FirstSentence[passage] + numberInPassage, words) : null;

    /// <summary>The same of a passage's title and headings.</summary>
    public int[]? Heading(Passage passage, WordTable words) =>
        Find(passage) is var earlier and >= 0 ? Taken(_index.Sentences.Count + earlier, words) : null;

    private static IEnumerable<string> Names(KnowledgeBase knowledge) =>
        knowledge.Documents.SelectMany(d => d.Glossary).SelectMany(e => (string[])["", e.Name, .. e.Aliases, "", .. e.Descriptions, "", .. e.English]);

    private int Find(Passage passage) =>
        _firstPassages.TryGetValue(passage.Document.Paragraphs, out var first) ? first + passage.Paragraph.Index : -1;

    private int[] Taken(int text, WordTable words)
    {
        var earlier = _index.Parts.Texts[text];
        var taken = new int[earlier.Length];
        for (var i = 0; i < taken.Length; i++)
        {
            ref var number = ref _numbers[earlier[i]];
            taken[i] = number = number < 0 ? words.Add(_index.Parts.Words, earlier[i]) : number;
        }

        return taken;
    }
}
