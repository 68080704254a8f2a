namespace Bot.Search;

/// <summary>What BM25 needs to know of a set of units besides a unit's own words: in how many each term occurs, and their lengths.</summary>
internal sealed class TermStatistics
{
    private readonly int[] frequencies;
    private readonly int[] lengths;
    private readonly float[] norms;

    /// <param name="frequencies">Number of units that hold each term, by vocabulary id.</param>
    /// <param name="lengths">Number of terms in each unit.</param>
    public TermStatistics(int[] frequencies, int[] lengths)
        : this(frequencies, lengths, KeywordIndex.Norms(lengths))
    {
    }

    private TermStatistics(int[] frequencies, int[] lengths, float[] norms) =>
        (this.frequencies, this.lengths, this.norms) = (frequencies, lengths, norms);

    public int Count => lengths.Length;

    /// <summary>K1·(1−b+b·length/average) of a unit.</summary>
    public float NormOf(int unit) => norms[unit];

    public int FrequencyOf(int term) => term >= 0 && term < frequencies.Length ? frequencies[term] : 0;

    public float IdfOf(int term) => KeywordIndex.Idf(Count, FrequencyOf(term));

    /// <summary>The same statistics for some of the units, numbered anew in the order given.</summary>
    public TermStatistics Of(int[] units) => new(frequencies, lengths, Array.ConvertAll(units, NormOf));

    public void Write(BinaryWriter writer)
    {
        writer.WriteArray(frequencies);
        writer.WriteArray(lengths);
    }

    public static TermStatistics Read(BinaryReader reader) => new(reader.ReadArray<int>(), reader.ReadArray<int>());

    /// <param name="units">The words of each unit.</param>
    public static TermStatistics Of(IEnumerable<int[]> units, WordTable words, int terms)
    {
        var frequencies = new int[terms];
        var lastUnit = new int[terms];
        var lengths = new List<int>();
        foreach (var unit in units)
        {
            var length = 0;
            lengths.Add(0);
            foreach (var word in unit)
            {
                foreach (var term in words.TermsOf(word))
                {
                    frequencies[term] += lastUnit[term] == lengths.Count ? 0 : 1;
                    lastUnit[term] = lengths.Count;
                    length++;
                }
            }

            lengths[^1] = length;
        }

        return new TermStatistics(frequencies, [.. lengths]);
    }
}
