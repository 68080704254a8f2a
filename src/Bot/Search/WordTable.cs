using System.Runtime.InteropServices;
using Bot.Languages;

namespace Bot.Search;

/// <summary>
/// The distinct words of a corpus, each analysed once: its index terms and what kind of word it is. A glossary's concept is a
/// word of its own, whose one term it is. Safe for concurrent reading.
/// </summary>
internal sealed class WordTable
{
    private readonly Vocabulary _words;
    private readonly Vocabulary _terms;
    private readonly List<int> _starts;
    private readonly List<int> _all;
    private readonly List<WordTraits> _traits;

    /// <param name="terms">Where the terms are numbered.</param>
    public WordTable(Vocabulary terms)
        : this(terms, new Vocabulary(), [0], [], [])
    {
    }

    private WordTable(Vocabulary terms, Vocabulary words, List<int> starts, List<int> all, List<WordTraits> traits) =>
        (_terms, _words, _starts, _all, _traits) = (terms, words, starts, all, traits);

    public int Count => _words.Count;

    public int IdOf(ReadOnlySpan<char> word) => _words.IdOf(word);

    public ReadOnlySpan<char> TextOf(int word) => _words[word];

    public WordTraits TraitsOf(int word) => _traits[word];

    /// <summary>Vocabulary ids of the word's stem and then its 4-grams; none for a function word.</summary>
    public ReadOnlySpan<int> TermsOf(int word)
    {
        var start = _starts[word];
        return CollectionsMarshal.AsSpan(_all).Slice(start, _starts[word + 1] - start);
    }

    /// <summary>Vocabulary id of the word's stem; <see cref="Vocabulary.Unknown"/> for a function word.</summary>
    public int StemOf(int word) => TermsOf(word) is { Length: > 0 } terms ? terms[0] : Vocabulary.Unknown;

    /// <summary>Brings the terms of some words near the processor.</summary>
    /// <returns>Nothing of use: it keeps the reading from being left out.</returns>
    public int Touch(ReadOnlySpan<int> words)
    {
        var starts = CollectionsMarshal.AsSpan(_starts);
        var all = CollectionsMarshal.AsSpan(_all);
        var seen = 0;
        foreach (var word in words)
        {
            var start = starts[word];
            seen ^= start < all.Length ? all[start] : 0;
        }

        return seen;
    }

    /// <summary>Only while an index is built; not safe for concurrent use.</summary>
    /// <param name="word">A folded word.</param>
    public int Add(string word)
    {
        var id = _words.Add(word);
        if (id == _traits.Count)
        {
            var terms = new List<string>();
            UnitTerms.AddWord(word, terms);
            Append(terms, WordKinds.Of(word));
        }

        return id;
    }

    /// <param name="term">A concept term of the <see cref="ConceptMatcher"/>.</param>
    public int AddConcept(string term)
    {
        var id = _words.Add(term);
        if (id == _traits.Count)
        {
            Append([term], WordTraits.Concept);
        }

        return id;
    }

    /// <summary>A word of another table, with the analysis it has there.</summary>
    public int Add(WordTable other, int word)
    {
        var id = _words.Add(other._words[word]);
        if (id == _traits.Count)
        {
            foreach (var term in other.TermsOf(word))
            {
                _all.Add(_terms.Add(other._terms[term]));
            }

            _starts.Add(_all.Count);
            _traits.Add(other._traits[word]);
        }

        return id;
    }

    public void Write(BinaryWriter writer)
    {
        _words.Write(writer);
        writer.WriteArray(_starts.ToArray());
        writer.WriteArray(_all.ToArray());
        writer.WriteArray(_traits.ToArray());
    }

    public static WordTable Read(BinaryReader reader, Vocabulary terms) =>
        new(terms, Vocabulary.Read(reader), reader.ReadList<int>(), reader.ReadList<int>(), reader.ReadList<WordTraits>());

    private void Append(List<string> terms, WordTraits traits)
    {
        _all.AddRange(_terms.AddAll(terms));
        _starts.Add(_all.Count);
        _traits.Add(traits);
    }
}
