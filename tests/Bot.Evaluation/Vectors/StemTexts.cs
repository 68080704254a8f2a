using Bot.Languages;
using Bot.Search;

namespace Bot.Evaluation.Vectors;

/// <summary>Texts as numbers of stems, function words left out; only stems that stand often enough have a number, the commonest first.</summary>
internal sealed class StemTexts
{
    private StemTexts(List<string> stems, List<int[]> texts, int[] frequencies)
    {
        (Stems, Texts, Frequencies) = (stems, texts, frequencies);
    }

    public List<string> Stems { get; }

    public List<int[]> Texts { get; }

    /// <summary>In how many texts each stem stands.</summary>
    public int[] Frequencies { get; }

    public static StemTexts Of(IReadOnlyList<string> texts, int leastCount)
    {
        var seen = new Vocabulary();
        var counts = new List<int>();
        var read = texts.Select(text => Read(text, seen, counts)).ToList();
        var kept = Enumerable.Range(0, counts.Count).Where(s => counts[s] >= leastCount).OrderByDescending(s => counts[s]).ThenBy(s => s).ToList();
        var numbers = new int[counts.Count];
        Array.Fill(numbers, -1);
        for (var i = 0; i < kept.Count; i++)
        {
            numbers[kept[i]] = i;
        }

        var numbered = read.ConvertAll(t => t.Select(s => numbers[s]).Where(n => n >= 0).ToArray());
        return new StemTexts(kept.ConvertAll(s => seen[s].ToString()), numbered, TextFrequencies(numbered, kept.Count));
    }

    /// <summary>ln(1 + texts / texts with the stem).</summary>
    public float IdfOf(int stem) => MathF.Log(1 + (Texts.Count / (float)Frequencies[stem]));

    private static int[] Read(string text, Vocabulary seen, List<int> counts)
    {
        int[] stems = [.. TextAnalyzer.Tokenize(text).Where(t => !Lexicon.IsFunctionWord(t.Text)).Select(t => seen.Add(TextAnalyzer.Stem(t.Text)))];
        while (counts.Count < seen.Count)
        {
            counts.Add(0);
        }

        foreach (var stem in stems)
        {
            counts[stem]++;
        }

        return stems;
    }

    private static int[] TextFrequencies(List<int[]> texts, int stems)
    {
        var frequencies = new int[stems];
        foreach (var stem in texts.SelectMany(t => t.Distinct()))
        {
            frequencies[stem]++;
        }

        return frequencies;
    }
}
