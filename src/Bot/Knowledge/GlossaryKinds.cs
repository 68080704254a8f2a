using System.Collections.Frozen;

namespace Bot.Knowledge;

/// <summary>What an entry of a glossary can be.</summary>
public static class GlossaryKinds
{
    public static FrozenSet<string> All { get; } = FrozenSet.ToFrozenSet(
    [
        "person", "place", "country", "people", "treaty", "event", "operation", "organisation", "office", "work", "ship",
        "concept", "date",
    ]);
}
