using Microsoft.Extensions.AI;
using OpenAI.Chat;

namespace Bot.Models;

/// <summary>Settings of a request in the words the server knows.</summary>
internal static class OpenAISettings
{
    public static ChatOptions? Of(ChatOptions? options, ModelProvider provider, bool withTemperature, bool withTools)
    {
        if (options?.Clone() is not { } settings)
        {
            return null;
        }

        if (!withTemperature)
        {
            (settings.Temperature, settings.TopP) = (null, null);
        }

        if (!withTools)
        {
            (settings.Tools, settings.ToolMode) = (null, null);
        }

        return provider == ModelProvider.Compatible ? WithOlderLimit(settings) : settings;
    }

    /// <summary>OpenAI's newer models know max_completion_tokens alone, many other servers only its older name.</summary>
    private static ChatOptions WithOlderLimit(ChatOptions settings)
    {
        if (settings.MaxOutputTokens is { } limit)
        {
            settings.MaxOutputTokens = null;
            settings.RawRepresentationFactory = _ => Limited(limit);
        }

        return settings;
    }

    private static ChatCompletionOptions Limited(int tokens)
    {
        var settings = new ChatCompletionOptions();
#pragma warning disable SCME0001 // The patch is the SDK's only way to a field it does not know.
        settings.Patch.Set("$.max_tokens"u8, tokens);
#pragma warning restore SCME0001
        return settings;
    }
}
