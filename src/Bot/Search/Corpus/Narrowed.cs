namespace Bot.Search.Corpus;

/// <summary>What was found in the whole of a corpus for the one query that an index was narrowed to; units by their numbers in that index.</summary>
/// <param name="Passages">The passages to score, ascending.</param>
/// <param name="Known">The best score among the questions that a sentence is known to answer.</param>
/// <param name="Nearest">The sentences nearest by the vectors of an endpoint's model.</param>
/// <param name="Similarities">Cosine of the query's vector with a sentence's; those left out have none.</param>
internal sealed record Narrowed(int[] Passages, List<(int Sentence, float Score)> Known, int[] Nearest, IReadOnlyDictionary<int, float> Similarities);
