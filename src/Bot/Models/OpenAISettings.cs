using Microsoft.Extensions.AI;
using OpenAI.Chat;

namespace Bot.Models;

/// <summary>Settings of a request in the SDK's type, in the words the server knows.</summary>
internal static class OpenAISettings
{
    public static ChatCompletionOptions Of(ChatOptions? options, ModelProvider provider, bool withTemperature)
    {
        var settings = new ChatCompletionOptions();
        if (options is null)
        {
            return settings;
        }

        settings.Temperature = withTemperature ? options.Temperature : null;
        settings.TopP = withTemperature ? options.TopP : null;
        foreach (var stop in options.StopSequences ?? [])
        {
            settings.StopSequences.Add(stop);
        }

        Limit(settings, options.MaxOutputTokens, provider);
        return settings;
    }

    /// <summary>OpenAI's newer models know max_completion_tokens alone, many other servers only its older name.</summary>
    private static void Limit(ChatCompletionOptions settings, int? tokens, ModelProvider provider)
    {
        if (tokens is not { } limit)
        {
            return;
        }

        if (provider == ModelProvider.Compatible)
        {
#pragma warning disable SCME0001 // The patch is the SDK's only way to a field it does not know.
            settings.Patch.Set("$.max_tokens"u8, limit);
#pragma warning restore SCME0001
        }
        else
        {
            settings.MaxOutputTokenCount = limit;
        }
    }
}
