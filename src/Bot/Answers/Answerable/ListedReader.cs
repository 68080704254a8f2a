using Bot.Languages;
using Bot.Search;

namespace Bot.Answers.Answerable;

/// <summary>
/// Reads the questions listed beside an article, which a start waits for: each text is cut up once, and a word that comes again is not looked
/// at again. For one thread.
/// </summary>
/// <param name="concepts">The glossary's names.</param>
internal sealed class ListedReader(ConceptMatcher concepts)
{
    private const int None = -1;
    private readonly Dictionary<string, Word> _words = [];
    private readonly Dictionary<string, int> _numbers = [];
    private readonly List<string> _stems = [];
    private readonly HashSet<string> _unanswered = [];
    private readonly HashSet<int> _seen = [];

    /// <summary>The number of each stem met.</summary>
    public IReadOnlyDictionary<string, int> Numbers => _numbers;

    /// <summary>The stems by number.</summary>
    public IReadOnlyList<string> Stems => _stems;

    /// <summary>The words of each unanswered question, as <see cref="TextAnalyzer.Words"/> has them.</summary>
    public IReadOnlySet<string> Unanswered => _unanswered;

    /// <summary>How the words are shared out.</summary>
    public ListedWordCounts Counts { get; } = new();

    public ListedQuestion Read(string text, bool isAnswered)
    {
        var tokens = TextAnalyzer.Tokenize(text);
        var words = tokens.ConvertAll(t => WordOf(t.Text));
        var content = Distinct(words.Where(w => w.CarriesMeaning).Select(w => w.Stem));
        var bare = words.Where(w => w.Bare != None).Select(w => w.Bare);
        var named = concepts.Find(tokens).SelectMany(m => m.Terms).Select(Number);
        Counts.Add([.. words.Take(2).Select(w => _stems[w.Stem])], content.Select(c => _stems[c]), isAnswered);
        if (!isAnswered)
        {
            _unanswered.Add(string.Join(' ', tokens.Select(t => t.Text)));
        }

        return new ListedQuestion(text, isAnswered, QuestionReader.KindOf(tokens), Distinct(words.Select(w => w.Stem).Concat(bare).Concat(named)), content);
    }

    /// <summary>Each once, in order.</summary>
    private int[] Distinct(IEnumerable<int> numbers)
    {
        _seen.Clear();
        return [.. numbers.Where(_seen.Add)];
    }

    private Word WordOf(string text)
    {
        if (!_words.TryGetValue(text, out var word))
        {
            var bare = text.Length > 4 ? Number(TextAnalyzer.Stem(text[1..])) : None;
            _words[text] = word = new Word(Number(TextAnalyzer.Stem(text)), bare, !Lexicon.IsFunctionWord(text));
        }

        return word;
    }

    private int Number(string stem)
    {
        if (!_numbers.TryGetValue(stem, out var number))
        {
            _numbers[stem] = number = _stems.Count;
            _stems.Add(stem);
        }

        return number;
    }

    /// <param name="Stem">Its number.</param>
    /// <param name="Bare">That of the stem without a letter that may be grown to the word's front.</param>
    private readonly record struct Word(int Stem, int Bare, bool CarriesMeaning);
}
