using System.Globalization;
using Microsoft.Extensions.AI;
using YamlDotNet.RepresentationModel;

namespace Bot.Prompts;

/// <summary>Reads execution_settings.default: max_tokens, temperature, top_p, stop_sequences. Other services' settings are passed over.</summary>
internal sealed class PromptSettings(string file)
{
    public ChatOptions Read(YamlNode? node)
    {
        var options = new ChatOptions();
        if (node is YamlMappingNode services && services.Children.TryGetValue(new YamlScalarNode("default"), out var settings) && settings is YamlMappingNode own)
        {
            foreach (var (key, value) in own.Children)
            {
                Set(options, key, value);
            }
        }

        return options;
    }

    private void Set(ChatOptions options, YamlNode key, YamlNode value)
    {
        switch (((YamlScalarNode)key).Value)
        {
            case "max_tokens":
                options.MaxOutputTokens = (int)Number(value);
                break;
            case "temperature":
                options.Temperature = Number(value);
                break;
            case "top_p":
                options.TopP = Number(value);
                break;
            case "stop_sequences" when value is YamlSequenceNode stops:
                options.StopSequences = [.. stops.Children.Select(stop => stop.ToString())];
                break;
            default:
                throw new PromptException(file, key.Start.Line, $"the setting {key} is unknown; there are max_tokens, temperature, top_p, stop_sequences");
        }
    }

    private float Number(YamlNode value) =>
        value is YamlScalarNode { Value: { } text } && float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= 0
            ? number
            : throw new PromptException(file, value.Start.Line, "a number from 0 on is wanted here");
}
