using System.Xml;
using Bot.Prompts;
using Microsoft.SemanticKernel;

namespace Bot.Answers.Kernel;

/// <summary>The prompts of prompts/ as functions of a kernel: their YAML is Semantic Kernel's own, their templates are chat templates.</summary>
internal static class PromptFunctions
{
    /// <param name="mayCall">Whether the model is offered the kernel's plugins.</param>
    public static KernelFunction Of(Prompt prompt, bool mayCall) => KernelFunctionFactory.CreateFromPrompt(new PromptTemplateConfig(prompt.Template)
    {
        Name = prompt.Name,
        Description = prompt.Description,
        InputVariables = [.. Variables(prompt).Select(name => new InputVariable { Name = name })],
        ExecutionSettings = new Dictionary<string, PromptExecutionSettings> { [PromptExecutionSettings.DefaultServiceId] = Settings(prompt, mayCall) },
    });

    /// <summary>
    /// The kernel escapes what it fills in; only characters that XML cannot hold would break the template, and the whole of it would then
    /// pass for the user's own words.
    /// </summary>
    public static KernelArguments Arguments(IReadOnlyDictionary<string, string> values)
    {
        var arguments = new KernelArguments();
        foreach (var (name, value) in values)
        {
            arguments[name] = Readable(value);
        }

        return arguments;
    }

    private static IEnumerable<string> Variables(Prompt prompt) =>
        prompt.Messages.SelectMany(message => message.Parts).Where(part => part.IsVariable).Select(part => part.Text).Distinct();

    private static PromptExecutionSettings Settings(Prompt prompt, bool mayCall)
    {
        var settings = new Dictionary<string, object>();
        Add(settings, "max_tokens", prompt.Settings.MaxOutputTokens);
        Add(settings, "temperature", prompt.Settings.Temperature);
        Add(settings, "top_p", prompt.Settings.TopP);
        Add(settings, "stop_sequences", prompt.Settings.StopSequences);
        return new PromptExecutionSettings { ExtensionData = settings, FunctionChoiceBehavior = mayCall ? FunctionChoiceBehavior.Auto() : null };
    }

    private static void Add(Dictionary<string, object> settings, string key, object? value)
    {
        if (value is not null)
        {
            settings[key] = value;
        }
    }

    private static string Readable(string text) => string.Create(text.Length, text, static (readable, original) =>
    {
        for (var i = 0; i < original.Length; i++)
        {
            var isHalf = char.IsSurrogate(original[i]);
            var isPair = isHalf && (i + 1 < original.Length && char.IsSurrogatePair(original[i], original[i + 1]) || i > 0 && char.IsSurrogatePair(original[i - 1], original[i]));
            readable[i] = isPair || (!isHalf && XmlConvert.IsXmlChar(original[i])) ? original[i] : ' ';
        }
    });
}
