using Bot.Languages;

namespace Bot.Search;

/// <summary>The words of the corpus by their consonants, to find a name under another spelling or script.</summary>
public sealed class SpellingIndex
{
    private const int MinimumSkeleton = 3;
    private readonly Vocabulary _skeletons;
    private readonly Vocabulary _words;
    private readonly List<int> _skeletonOf;
    private readonly Lazy<(int[] Starts, int[] Words)> _members;

    public SpellingIndex()
        : this(new Vocabulary(), new Vocabulary(), [])
    {
    }

    private SpellingIndex(Vocabulary skeletons, Vocabulary words, List<int> skeletonOf)
    {
        (_skeletons, _words, _skeletonOf) = (skeletons, words, skeletonOf);
        _members = new(Group);
    }

    /// <summary>Adds a folded word with any attached article stripped. All words come before the first search.</summary>
    public void Add(string word)
    {
        var plain = Plain(word);
        var skeleton = NameSkeleton.Of(plain);
        if (skeleton.Length >= MinimumSkeleton && _words.Add(plain) == _skeletonOf.Count)
        {
            _skeletonOf.Add(_skeletons.Add(skeleton));
        }
    }

    /// <summary>Words of the corpus that sound like <paramref name="word"/>: same consonants, else one consonant more or less.</summary>
    public IReadOnlyCollection<string> Like(string word)
    {
        var skeleton = NameSkeleton.Of(Plain(word));
        if (skeleton.Length < MinimumSkeleton)
        {
            return [];
        }

        var same = _skeletons.IdOf(skeleton);
        return same >= 0 ? [.. Members(same)] : skeleton.Length > MinimumSkeleton ? OneApart(skeleton) : [];
    }

    internal void Write(BinaryWriter writer)
    {
        _skeletons.Write(writer);
        _words.Write(writer);
        writer.WriteArray(_skeletonOf.ToArray());
    }

    internal static SpellingIndex Read(BinaryReader reader) =>
        new(Vocabulary.Read(reader), Vocabulary.Read(reader), reader.ReadList<int>());

    private static string Plain(string word) => word[0] < '\u0080' ? word : ArabicStemmer.StripPrefix(word);

    private HashSet<string> OneApart(string skeleton)
    {
        var found = new HashSet<string>();
        for (var i = 0; i < skeleton.Length; i++)
        {
            var near = _skeletons.IdOf(skeleton.Remove(i, 1));
            if (near >= 0 && skeleton.Length > MinimumSkeleton + 1)
            {
                found.UnionWith(Members(near));
            }
        }

        return found;
    }

    private IEnumerable<string> Members(int skeleton)
    {
        var (starts, words) = _members.Value;
        for (var i = starts[skeleton]; i < starts[skeleton + 1]; i++)
        {
            yield return new string(_words[words[i]]);
        }
    }

    /// <summary>The words of each skeleton in the order they were added.</summary>
    private (int[] Starts, int[] Words) Group()
    {
        var starts = new int[_skeletons.Count + 1];
        _skeletonOf.ForEach(s => starts[s + 1]++);
        for (var i = 1; i < starts.Length; i++)
        {
            starts[i] += starts[i - 1];
        }

        var next = starts[..^1];
        var words = new int[_skeletonOf.Count];
        for (var w = 0; w < words.Length; w++)
        {
            words[next[_skeletonOf[w]]++] = w;
        }

        return (starts, words);
    }
}
