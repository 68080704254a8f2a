using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Bot.Knowledge;

/// <summary>A YAML file that is a list of mappings; it is parsed beside what else is read.</summary>
internal sealed class YamlFile(SourceFile file)
{
    private readonly Task<YamlSequenceNode> list = Task.Run(() => Parse(file));

    /// <summary>The mappings of the list; an element of another kind is a problem.</summary>
    /// <exception cref="IngestException">Not YAML, or no list.</exception>
    public IReadOnlyList<YamlItem> Items(List<IngestProblem> problems)
    {
        var items = new List<YamlItem>();
        foreach (var node in list.GetAwaiter().GetResult().Children)
        {
            if (node is YamlMappingNode map)
            {
                items.Add(new YamlItem(map, file, problems));
            }
            else
            {
                problems.Add(file.Problem((int)node.Start.Line, "an item with \"key: value\" lines expected"));
            }
        }

        return items;
    }

    private static YamlSequenceNode Parse(SourceFile file)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(file.Text));
        }
        catch (YamlException broken)
        {
            throw new IngestException((int)broken.Start.Line, $"malformed YAML: {broken.Message}");
        }

        return stream.Documents switch
        {
            [] => new YamlSequenceNode(),
            [{ RootNode: YamlSequenceNode list }] => list,
            _ => throw new IngestException(1, "a list of items expected, each beginning with \"- \""),
        };
    }
}
