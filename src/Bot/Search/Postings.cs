namespace Bot.Search;

/// <summary>Where a term stands.</summary>
/// <param name="Units">Units that hold it, ascending.</param>
/// <param name="Frequencies">How often each of them does.</param>
internal readonly record struct Postings(ReadOnlyMemory<int> Units, ReadOnlyMemory<ushort> Frequencies);
