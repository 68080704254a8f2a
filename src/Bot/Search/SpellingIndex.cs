using Bot.Languages;

namespace Bot.Search;

/// <summary>The words of the corpus by their consonants, to find a name under another spelling or script.</summary>
public sealed class SpellingIndex
{
    private const int MinimumSkeleton = 3;
    private readonly Dictionary<string, HashSet<string>> _bySkeleton = [];

    /// <summary>Adds a folded word with any attached article stripped.</summary>
    public void Add(string word)
    {
        var plain = word[0] < '\u0080' ? word : ArabicStemmer.StripPrefix(word);
        var skeleton = NameSkeleton.Of(plain);
        if (skeleton.Length >= MinimumSkeleton)
        {
            (_bySkeleton.TryGetValue(skeleton, out var words) ? words : _bySkeleton[skeleton] = []).Add(plain);
        }
    }

    /// <summary>Words of the corpus that sound like <paramref name="word"/>: same consonants, else one consonant more or less.</summary>
    public IReadOnlyCollection<string> Like(string word)
    {
        var plain = word[0] < '\u0080' ? word : ArabicStemmer.StripPrefix(word);
        var skeleton = NameSkeleton.Of(plain);
        if (skeleton.Length < MinimumSkeleton)
        {
            return [];
        }

        return _bySkeleton.TryGetValue(skeleton, out var same) ? same : skeleton.Length > MinimumSkeleton ? OneApart(skeleton) : [];
    }

    private HashSet<string> OneApart(string skeleton)
    {
        var found = new HashSet<string>();
        for (var i = 0; i < skeleton.Length; i++)
        {
            if (_bySkeleton.TryGetValue(skeleton.Remove(i, 1), out var words) && skeleton.Length > MinimumSkeleton + 1)
            {
                found.UnionWith(words);
            }
        }

        return found;
    }
}
