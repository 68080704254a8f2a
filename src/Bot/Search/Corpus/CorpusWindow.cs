using Bot.Knowledge;

namespace Bot.Search.Corpus;

/// <summary>Some articles of a corpus, whole, with the numbers their passages and sentences have in the corpus and here.</summary>
internal sealed class CorpusWindow
{
    private readonly CorpusCore _core;
    private readonly IReadOnlyList<CorpusDocument> _documents;
    private readonly int[] _passages;
    private readonly int[] _sentences;

    /// <param name="core">Of the whole.</param>
    /// <param name="documents">In the order of their places.</param>
    public CorpusWindow(CorpusCore core, IReadOnlyList<CorpusDocument> documents)
    {
        _core = core;
        _documents = documents;
        _passages = [.. documents.SelectMany(document => Range(core.FirstPassage[document.Ordinal], core.FirstPassage[document.Ordinal + 1]))];
        _sentences = SentencesOf(_passages);
    }

    /// <summary>The sentences of some passages, all by their numbers in the corpus.</summary>
    public int[] SentencesOf(int[] passages) => [.. passages.SelectMany(p => Range(_core.FirstSentence[p], _core.FirstSentence[p + 1]))];

    public int LocalPassage(int passage) => Array.BinarySearch(_passages, passage);

    public int LocalSentence(int sentence) => Array.BinarySearch(_sentences, sentence);

    public SearchUnits Units(SearchIndex whole) => new(whole.Knowledge, _documents.Select(document => document.Document), whole.Concepts);

    public SearchParts Parts(SearchIndex whole) => whole.Parts with
    {
        Texts = WordSequences.Join(_documents.Select(document => (document.Words, SentencesIn(document.Ordinal)))),
        PassageTerms = whole.Parts.PassageTerms.Of(_passages),
        SentenceTerms = whole.Parts.SentenceTerms.Of(_sentences),
        ExpandedTerms = whole.Parts.ExpandedTerms.Of(_sentences),
    };

    private int SentencesIn(int ordinal) => _core.FirstSentence[_core.FirstPassage[ordinal + 1]] - _core.FirstSentence[_core.FirstPassage[ordinal]];

    private static IEnumerable<int> Range(int first, int end) => Enumerable.Range(first, end - first);
}
