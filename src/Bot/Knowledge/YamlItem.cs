using YamlDotNet.RepresentationModel;

namespace Bot.Knowledge;

/// <summary>One item of a YAML list; reports what is wrong with the line it stands on.</summary>
internal sealed class YamlItem(YamlMappingNode map, SourceFile file, List<IngestProblem> problems)
{
    public int Line => (int)map.Start.Line;

    public void Report(int line, string message) => problems.Add(file.Problem(line, message));

    /// <summary>Reports every other key; it is ignored.</summary>
    public void Expect(params IReadOnlyList<string> keys)
    {
        foreach (var key in map.Children.Keys.Where(key => !keys.Contains(key.ToString())))
        {
            Report((int)key.Start.Line, $"unknown key \"{key}\": {string.Join(", ", keys)} expected");
        }
    }

    /// <summary>The key's text, or null with a problem reported when it is missing.</summary>
    public ItemText? Required(string key)
    {
        if (Value(key) is YamlScalarNode node && Text(node) is { } text)
        {
            return text;
        }

        Report(Value(key) is { } value ? (int)value.Start.Line : Line, $"\"{key}\" is missing");
        return null;
    }

    /// <summary>The key's list of texts; a single text counts as a list of one, a missing key as none.</summary>
    public IReadOnlyList<ItemText> Texts(string key)
    {
        var nodes = Value(key) switch { null => [], YamlSequenceNode list => list.Children, var single => [single] };
        return [.. nodes.Select(node => TextOrReport(node, key)).OfType<ItemText>()];
    }

    private ItemText? TextOrReport(YamlNode node, string key)
    {
        var text = node is YamlScalarNode scalar ? Text(scalar) : null;
        if (text is null)
        {
            Report((int)node.Start.Line, $"\"{key}\" holds something that is no text");
        }

        return text;
    }

    private YamlNode? Value(string key) => map.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;

    private static ItemText? Text(YamlScalarNode node) =>
        string.IsNullOrWhiteSpace(node.Value) ? null : new ItemText(node.Value.Trim(), (int)node.Start.Line);
}
