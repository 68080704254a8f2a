namespace Bot.Search;

/// <summary>A question's terms, to look up those of many texts, most of which it does not hold.</summary>
internal sealed class TermSet
{
    private readonly TermFilter _filter = new();
    private readonly HashSet<int> _terms = [];

    public TermSet(IEnumerable<int> terms)
    {
        foreach (var term in terms.Where(t => t != Vocabulary.Unknown && _terms.Add(t)))
        {
            _filter.Add(term);
        }
    }

    public bool Contains(int term) => _filter.MayHold(term) && _terms.Contains(term);
}
