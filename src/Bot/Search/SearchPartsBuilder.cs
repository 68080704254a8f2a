using Bot.Knowledge;

namespace Bot.Search;

/// <summary>Computes the parts of a search index, each text read once.</summary>
/// <param name="units">What is searched.</param>
/// <param name="progress">Told now and then how far it is.</param>
/// <param name="large">Whether passages will be found in two stages.</param>
/// <param name="earlier">Texts read before; null for none.</param>
internal sealed class SearchPartsBuilder(SearchUnits units, IProgress<IndexProgress>? progress, bool large, EarlierTexts? earlier)
{
    private const int Dimensions = 128;
    private const int ReportEvery = 5000;
    private readonly Vocabulary _vocabulary = new();
    private readonly SpellingIndex _spellings = new();

    public SearchParts Build()
    {
        var words = new WordTable(_vocabulary);
        var sentences = Sentences(words);
        var questions = units.Questions.ConvertAll(q => UnitTerms.Words(q.Text, units.Concepts, words));
        var headings = units.Passages.ConvertAll(p => earlier?.Heading(p, words) ?? UnitTerms.Words(SearchUnits.Heading(p), units.Concepts, words));
        var expanded = Expand(sentences, questions);
        var passages = units.Passages.Select(p => PassageWords(p, sentences, headings));
        return large
            ? Assemble(words, sentences, headings, passages, expanded, Stems(passages, words), Index([], words), Index(questions, words), Index([], words), [], [])
            : Assemble(words, sentences, headings, passages, expanded, Index(passages, words), Index(sentences, words), Index(questions, words), Index(expanded, words), expanded, questions);
    }

    private SearchParts Assemble(
        WordTable words, List<int[]> sentences, List<int[]> headings, IEnumerable<int[]> passages, List<int[]> expanded,
        KeywordIndex passageIndex, KeywordIndex sentenceIndex, KeywordIndex questionIndex, KeywordIndex expandedIndex, List<int[]> fitted, List<int[]> questions)
    {
        var texts = fitted.ConvertAll(w => Terms(w, words));
        var model = LatentModel.Fit(texts, _vocabulary.Count, Dimensions);
        return new SearchParts(
            _vocabulary,
            words,
            WordSequences.Of([.. sentences, .. headings]),
            TermStatistics.Of(passages, words, _vocabulary.Count),
            TermStatistics.Of(sentences, words, _vocabulary.Count),
            TermStatistics.Of(expanded, words, _vocabulary.Count),
            _spellings,
            passageIndex,
            sentenceIndex,
            questionIndex,
            expandedIndex,
            model,
            Vectors(model, texts),
            Vectors(model, questions.ConvertAll(w => Terms(w, words))));
    }

    private List<int[]> Sentences(WordTable words)
    {
        var sentences = new List<int[]>(units.Sentences.Count);
        foreach (var unit in units.Sentences)
        {
            var before = words.Count;
            sentences.Add(earlier?.Sentence(unit, unit.Index - units.FirstSentence[unit.Passage.Index], words) ?? UnitTerms.Words(unit.Text, units.Concepts, words));
            AddSpellings(words, before);
            if (unit.Passage.Index % ReportEvery == 0 && unit.Index == units.FirstSentence[unit.Passage.Index])
            {
                progress?.Report(new IndexProgress(unit.Passage.Index, units.Passages.Count));
            }
        }

        return sentences;
    }

    private void AddSpellings(WordTable words, int from)
    {
        for (var w = from; w < words.Count; w++)
        {
            if (!words.TraitsOf(w).HasFlag(Languages.WordTraits.Concept))
            {
                _spellings.Add(new string(words.TextOf(w)));
            }
        }
    }

    /// <summary>The questions' words beside the sentence's own; in both languages, they tie an English question to an Arabic sentence.</summary>
    private List<int[]> Expand(List<int[]> sentences, List<int[]> questions)
    {
        var expanded = new List<int[]>(sentences);
        for (var q = 0; q < questions.Count; q++)
        {
            var s = units.Questions[q].Sentence;
            expanded[s] = [.. expanded[s], .. questions[q]];
        }

        return expanded;
    }

    private int[] PassageWords(Passage passage, List<int[]> sentences, List<int[]> headings)
    {
        var (first, end) = (units.FirstSentence[passage.Index], units.FirstSentence[passage.Index + 1]);
        return [.. headings[passage.Index], .. sentences[first..end].SelectMany(terms => terms)];
    }

    private static KeywordIndex Index(IEnumerable<int[]> texts, WordTable words)
    {
        var builder = new KeywordIndexBuilder();
        foreach (var text in texts)
        {
            builder.Add(Terms(text, words));
        }

        return builder.Build();
    }

    private static KeywordIndex Stems(IEnumerable<int[]> texts, WordTable words)
    {
        var builder = new KeywordIndexBuilder();
        foreach (var text in texts)
        {
            builder.Add([.. text.Where(w => words.TermsOf(w).Length > 0).Select(w => words.TermsOf(w)[0])]);
        }

        return builder.Build();
    }

    private static int[] Terms(int[] text, WordTable words)
    {
        var terms = new List<int>(text.Length * 6);
        foreach (var word in text)
        {
            terms.AddRange(words.TermsOf(word));
        }

        return [.. terms];
    }

    private static VectorIndex Vectors(LatentModel model, List<int[]> units) =>
        VectorIndex.Of(model.Dimensions, units.Count, units.Select(model.Embed));
}
