using Microsoft.Extensions.AI;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Bot.Prompts;

/// <summary>Reads a prompt file in Semantic Kernel's YAML schema and holds it to what the bot can fill in.</summary>
internal sealed class PromptReader(string file)
{
    private static readonly string[] Keys =
        ["name", "description", "template", "template_format", "input_variables", "output_variable", "execution_settings", "allow_dangerously_set_content"];

    /// <exception cref="PromptException">The file is not such a prompt.</exception>
    public Prompt Read(string text, string name, IReadOnlyCollection<string> filled)
    {
        var root = Root(text);
        RequireKnownKeys(root);
        RequireSafe(root);
        if (Text(root, "name") != name)
        {
            throw Fault(Value(root, "name"), $"the name must be {name}, as the file's");
        }

        var template = Required(root, "template");
        var messages = PromptTemplate.Read(template.Value ?? "", Variables(root, filled), (offset, problem) => new PromptException(file, LineAt(template, offset), problem));
        return new Prompt(name, Text(root, "description"), template.Value ?? "", messages, new PromptSettings(file).Read(Value(root, "execution_settings")));
    }

    private YamlMappingNode Root(string text)
    {
        try
        {
            var yaml = new YamlStream();
            yaml.Load(new StringReader(text));
            return yaml.Documents.Count == 1 && yaml.Documents[0].RootNode is YamlMappingNode root ? root : throw new PromptException(file, 1, "this is no YAML mapping");
        }
        catch (YamlException error)
        {
            throw new PromptException(file, error.Start.Line, $"this is not YAML: {error.Message}");
        }
        catch (InvalidOperationException)
        {
            // What the parser throws when the text ends amid a list.
            throw new PromptException(file, 1, "this is not YAML: it ends too early");
        }
    }

    private void RequireKnownKeys(YamlMappingNode root)
    {
        foreach (var key in root.Children.Keys)
        {
            if (key is not YamlScalarNode { Value: { } name } || !Keys.Contains(name))
            {
                throw Fault(key, $"\"{key}\" is no key of a prompt; the keys are {string.Join(", ", Keys)}");
            }
        }
    }

    private void RequireSafe(YamlMappingNode root)
    {
        if (Value(root, "template_format") is { } format && Scalar(format).Value != "semantic-kernel")
        {
            throw Fault(format, "the template_format must be semantic-kernel");
        }

        if (Value(root, "allow_dangerously_set_content") is { } dangerous && Scalar(dangerous).Value != "false")
        {
            throw Fault(dangerous, "allow_dangerously_set_content must stay false: what users write is data");
        }
    }

    private HashSet<string> Variables(YamlMappingNode root, IReadOnlyCollection<string> filled)
    {
        var names = new HashSet<string>();
        foreach (var item in (Value(root, "input_variables") as YamlSequenceNode)?.Children ?? [])
        {
            var node = Required(item as YamlMappingNode ?? throw Fault(item, "an input variable needs a name"), "name");
            if (!filled.Contains(node.Value))
            {
                throw Fault(node, $"the variable {node.Value} is unknown; this prompt is given {string.Join(", ", filled)}");
            }

            names.Add(node.Value!);
        }

        return names;
    }

    private YamlScalarNode Required(YamlMappingNode node, string key) =>
        Value(node, key) is { } value ? Scalar(value) : throw Fault(node, $"\"{key}\" is missing");

    private string Text(YamlMappingNode node, string key) => Required(node, key).Value ?? "";

    private YamlScalarNode Scalar(YamlNode node) => node as YamlScalarNode ?? throw Fault(node, "a text is wanted here");

    private static YamlNode? Value(YamlMappingNode node, string key) => node.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;

    private PromptException Fault(YamlNode? node, string problem) => new(file, node?.Start.Line ?? 1, problem);

    /// <summary>The text of a block scalar begins on the line after its mark.</summary>
    private static long LineAt(YamlScalarNode template, int offset) =>
        template.Start.Line + (template.Style is ScalarStyle.Literal or ScalarStyle.Folded ? 1 : 0) + template.Value.AsSpan(0, offset).Count('\n');
}
