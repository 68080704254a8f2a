using Bot.Knowledge;
using Bot.Languages;

namespace Bot.Search;

/// <summary>
/// Finds the glossary's people, places and words in a text by any of their names. A match gives one concept term, the same
/// for every name, so that «كبير الدبلوماسيين السوفييت» in a question meets «مولوتوف» in a text.
/// </summary>
public sealed class ConceptMatcher
{
    private const string AttachedLetters = "وفبلكس";
    private readonly Dictionary<string, List<Name>> _byFirstStem = [];
    private readonly Dictionary<string, GlossaryEntry> _entries = [];

    public ConceptMatcher(IEnumerable<GlossaryEntry> glossary)
    {
        foreach (var entry in glossary)
        {
            Add(entry);
        }
    }

    /// <summary>A name found in a text.</summary>
    /// <param name="First">Index of its first token.</param>
    /// <param name="Count">How many tokens it covers.</param>
    /// <param name="Terms">Concept terms it stands for; a shared description stands for several.</param>
    public readonly record struct Match(int First, int Count, IReadOnlyList<string> Terms);

    public GlossaryEntry? EntryOf(string conceptTerm) => _entries.GetValueOrDefault(conceptTerm);

    /// <summary>The longest names from left to right, not overlapping.</summary>
    public List<Match> Find(IReadOnlyList<Token> tokens)
    {
        var matches = new List<Match>();
        if (_byFirstStem.Count == 0)
        {
            return matches;
        }

        for (var i = 0; i < tokens.Count;)
        {
            var match = LongestAt(tokens, i);
            if (match.Count > 0)
            {
                matches.Add(match);
            }

            i += Math.Max(1, match.Count);
        }

        return matches;
    }

    private Match LongestAt(IReadOnlyList<Token> tokens, int at)
    {
        var word = tokens[at].Text;
        var best = Longest(TextAnalyzer.Stem(word), tokens, at, new Match(at, 0, []));
        return word.Length >= 5 && AttachedLetters.Contains(word[0]) ? Longest(TextAnalyzer.Stem(word[1..]), tokens, at, best) : best;
    }

    /// <summary>The longest name that begins with a stem, if it is longer than one found.</summary>
    private Match Longest(string first, IReadOnlyList<Token> tokens, int at, Match best)
    {
        if (!_byFirstStem.TryGetValue(first, out var names))
        {
            return best;
        }

        foreach (var name in names)
        {
            if (name.Stems.Length > best.Count && Continues(name, tokens, at))
            {
                best = new Match(at, name.Stems.Length, name.Terms);
            }
        }

        return best;
    }

    private static bool Continues(Name name, IReadOnlyList<Token> tokens, int at)
    {
        if (at + name.Stems.Length > tokens.Count)
        {
            return false;
        }

        for (var i = 1; i < name.Stems.Length; i++)
        {
            if (TextAnalyzer.Stem(tokens[at + i].Text) != name.Stems[i])
            {
                return false;
            }
        }

        return true;
    }

    private void Add(GlossaryEntry entry)
    {
        var term = "c:" + Folding.Fold(entry.Name);
        _entries.TryAdd(term, entry);
        foreach (var name in entry.Aliases.Concat(entry.Descriptions).Concat(entry.English).Prepend(entry.Name))
        {
            Add(name, term);
        }
    }

    private void Add(string name, string term)
    {
        var stems = TextAnalyzer.Tokenize(name).Select(t => TextAnalyzer.Stem(t.Text)).ToArray();
        if (stems.Length == 0)
        {
            return;
        }

        var names = _byFirstStem.TryGetValue(stems[0], out var list) ? list : _byFirstStem[stems[0]] = [];
        var known = names.Find(n => n.Stems.AsSpan().SequenceEqual(stems));
        if (known is null)
        {
            names.Add(new Name(stems, [term]));
        }
        else if (!known.Terms.Contains(term))
        {
            known.Terms.Add(term);
        }
    }

    private sealed record Name(string[] Stems, List<string> Terms);
}
