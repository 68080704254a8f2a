using Bot.Languages;

namespace Bot.Search;

/// <summary>Reads a question into a <see cref="Query"/>: drops what only asks, adds what else may stand for each word.</summary>
public sealed class QueryBuilder(ConceptMatcher concepts, SpellingIndex spellings, Vocabulary vocabulary)
{
    private const float HistoryWeight = 0.45f;
    private const float ConceptWeight = 1.6f;
    private const float CoveredWordWeight = 0.6f;
    private const float SynonymTrust = 0.55f;
    private const float DialectTrust = 0.9f;
    private const float SpellingTrust = 0.9f;
    private const float DictionaryTrust = 0.8f;
    private const int MaximumGroups = 64;

    /// <param name="question">What is asked now.</param>
    /// <param name="context">Words of the conversation it leans on; they count for less.</param>
    public Query Build(string question, string context = "")
    {
        var groups = Groups(question);
        if (groups.Count == 0)
        {
            groups = [.. TextAnalyzer.Tokenize(question).Select(t => Group(t.Text, 1))];
        }

        var known = groups.Select(g => g.Stem).ToHashSet();
        groups.AddRange(Groups(context).Where(g => known.Add(g.Stem)).Select(g => g with { Weight = g.Weight * HistoryWeight, FromHistory = true }));
        return new Query(question, groups.Take(MaximumGroups).ToList());
    }

    private List<TermGroup> Groups(string text)
    {
        var tokens = TextAnalyzer.Tokenize(text);
        var matches = concepts.Find(tokens);
        var groups = matches.ConvertAll(Concept);
        for (var i = 0; i < tokens.Count; i++)
        {
            var covered = matches.Exists(m => m.First <= i && i < m.First + m.Count);
            if (!Lexicon.IsFunctionWord(tokens[i].Text) && Lexicon.StandardFor(tokens[i].Text) is not { Count: 0 })
            {
                groups.Add(Group(tokens[i].Text, covered ? CoveredWordWeight : 1) with { IsCovered = covered });
            }
        }

        return [.. groups.DistinctBy(g => g.Stem)];
    }

    private TermGroup Concept(ConceptMatcher.Match match) =>
        new(match.Terms[0], match.Terms[0], ConceptWeight, [.. match.Terms.Select(t => new Variant(VariantSource.Concept, t, 1f / match.Terms.Count, [vocabulary.IdOf(t)]))]);

    private TermGroup Group(string word, float weight)
    {
        var variants = new List<Variant> { new(VariantSource.Word, word, 1, Terms(word)) };
        if (word[0] < '\u0080')
        {
            AddTranslations(word, variants);
        }
        else
        {
            AddArabic(word, variants);
        }

        return new TermGroup(word, TextAnalyzer.Stem(word), weight, variants);
    }

    private void AddArabic(string word, List<Variant> variants)
    {
        foreach (var standard in Lexicon.StandardFor(word) ?? [])
        {
            Add(VariantSource.Dialect, DialectTrust, standard, variants);
            AddSynonyms(standard, DialectTrust, variants);
        }

        AddSynonyms(word, 1, variants);
        AddSpellings(word, variants);
    }

    private void AddSynonyms(string word, float trust, List<Variant> variants)
    {
        foreach (var synonym in Lexicon.SynonymsOf(TextAnalyzer.Stem(word)))
        {
            Add(VariantSource.Synonym, SynonymTrust * trust, synonym, variants);
        }
    }

    private void AddTranslations(string word, List<Variant> variants)
    {
        foreach (var arabic in Lexicon.ArabicFor(word).SelectMany(a => a.Split(' ')))
        {
            Add(VariantSource.Dictionary, DictionaryTrust, arabic, variants);
        }

        if (variants.Count == 1)
        {
            AddSpellings(word, variants);
        }
    }

    private void AddSpellings(string word, List<Variant> variants)
    {
        if (variants[0].Stem != Vocabulary.Unknown || char.IsAsciiDigit(word[0]))
        {
            return;
        }

        foreach (var spelling in spellings.Like(word))
        {
            Add(VariantSource.Spelling, SpellingTrust, spelling, variants);
        }
    }

    /// <summary>A variant of which the articles hold neither the stem nor most of its letters is left out.</summary>
    private void Add(VariantSource source, float trust, string word, List<Variant> variants)
    {
        var terms = Terms(word);
        if (terms[0] != Vocabulary.Unknown || terms.Count(t => t != Vocabulary.Unknown) > terms.Length / 2)
        {
            variants.Add(new Variant(source, word, trust, terms));
        }
    }

    private int[] Terms(string word) => UnitTerms.OfWord(word, vocabulary);
}
