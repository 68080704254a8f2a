namespace Bot.Search.Corpus;

/// <summary>An article as it is kept outside memory.</summary>
/// <param name="Ordinal">Its place among the articles, from 0.</param>
/// <param name="Id">The article's.</param>
/// <param name="Files">Its own file and those beside it, byte for byte.</param>
/// <param name="Words">The words of its sentences, then of its passages' headings, as <see cref="WordSequences"/> writes them.</param>
internal sealed record StoredDocument(int Ordinal, string Id, IReadOnlyDictionary<string, byte[]> Files, byte[] Words);
