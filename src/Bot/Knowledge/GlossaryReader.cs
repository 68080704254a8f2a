using Bot.Languages;

namespace Bot.Knowledge;

/// <summary>Reads the glossary files of one article. A name or alias serves one entry only, whatever its spelling.</summary>
internal sealed class GlossaryReader
{
    private readonly List<GlossaryEntry> entries = [];
    private readonly Dictionary<string, string> owners = [];

    public IReadOnlyList<GlossaryEntry> Entries => entries;

    /// <summary>An item without name or known kind is left out, an alias that is taken is left out of its item.</summary>
    public void Read(YamlFile file, List<IngestProblem> problems)
    {
        // All names before any alias: where the two collide, the alias yields.
        var named = new List<(YamlItem Item, GlossaryEntry Entry)>();
        foreach (var item in file.Items(problems))
        {
            if (Named(item) is { } entry)
            {
                named.Add((item, entry));
            }
        }

        entries.AddRange(named.Select(pair => pair.Entry with { Aliases = Aliases(pair.Item, pair.Entry.Name) }));
    }

    private GlossaryEntry? Named(YamlItem item)
    {
        item.Expect("name", "kind", "aliases", "descriptions", "english");
        var name = item.Required("name");
        var kind = Kind(item);
        return name is not null && kind is not null && Claim(item, name, name.Value)
            ? new GlossaryEntry(name.Value, kind, [], Values(item, "descriptions"), Values(item, "english"))
            : null;
    }

    private static string? Kind(YamlItem item)
    {
        var kind = item.Required("kind");
        if (kind is not null && !GlossaryKinds.All.Contains(kind.Value))
        {
            item.Report(kind.Line, $"unknown kind \"{kind.Value}\": {string.Join(", ", GlossaryKinds.All.Order())} expected");
            return null;
        }

        return kind?.Value;
    }

    private List<string> Aliases(YamlItem item, string name) =>
        [.. item.Texts("aliases").Where(alias => !IsOwn(alias, name) && Claim(item, alias, name)).Select(alias => alias.Value)];

    /// <summary>Another spelling of a word that the entry already has adds nothing.</summary>
    private bool IsOwn(ItemText alias, string name) => owners.TryGetValue(Folding.Fold(alias.Value), out var owner) && owner == name;

    private bool Claim(YamlItem item, ItemText word, string name)
    {
        if (owners.TryAdd(Folding.Fold(word.Value), name))
        {
            return true;
        }

        item.Report(word.Line, $"\"{word.Value}\" already belongs to \"{owners[Folding.Fold(word.Value)]}\"");
        return false;
    }

    private static IReadOnlyList<string> Values(YamlItem item, string key) => [.. item.Texts(key).Select(text => text.Value)];
}
