namespace Bot.Search;

/// <summary>The passages that are scored for a query, with their sentences: all of a small corpus, the most promising of a large one.</summary>
/// <param name="Passages">Passage indexes, ascending.</param>
/// <param name="Sentences">Sentence indexes, ascending.</param>
/// <param name="PassageOf">For each of the sentences, where its passage stands in <paramref name="Passages"/>.</param>
internal sealed record CandidateUnits(int[] Passages, int[] Sentences, int[] PassageOf)
{
    public static CandidateUnits All(SearchUnits units) => new(
        [.. Enumerable.Range(0, units.Passages.Count)],
        [.. Enumerable.Range(0, units.Sentences.Count)],
        [.. units.Sentences.Select(s => s.Passage.Index)]);

    public static CandidateUnits Of(SearchUnits units, int[] passages)
    {
        var (sentences, owners) = (new List<int>(), new List<int>());
        for (var p = 0; p < passages.Length; p++)
        {
            for (var s = units.FirstSentence[passages[p]]; s < units.FirstSentence[passages[p] + 1]; s++)
            {
                sentences.Add(s);
                owners.Add(p);
            }
        }

        return new CandidateUnits(passages, [.. sentences], [.. owners]);
    }

    /// <summary>Position of the first sentence of the passage at position <paramref name="p"/>.</summary>
    public int FirstOf(int p)
    {
        var at = Array.BinarySearch(PassageOf, p);
        while (at > 0 && PassageOf[at - 1] == p)
        {
            at--;
        }

        return at;
    }

    /// <summary>Where a sentence stands in <see cref="Sentences"/>; negative when it is not there.</summary>
    public int PositionOf(int sentence) =>
        sentence >= 0 && sentence < Sentences.Length && Sentences[sentence] == sentence ? sentence : Array.BinarySearch(Sentences, sentence);
}
