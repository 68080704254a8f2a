using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Bot.Models;

/// <summary>Registers an <see cref="IChatClient"/> and an embedding generator where the settings name one, else neither.</summary>
public static class ModelServices
{
    public static IServiceCollection AddModels(this IServiceCollection services, IConfiguration configuration)
    {
        var chat = configuration.GetSection(ModelOptions.Section);
        var embedding = configuration.GetSection(EmbeddingOptions.Section);
        services.AddOptions<ModelOptions>().Bind(chat).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<EmbeddingOptions>().Bind(embedding).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddMetrics().AddSingleton<ModelMetrics>();
        if (chat.Get<ModelOptions>() is { IsEnabled: true })
        {
            services.AddSingleton(CreateChat);
        }

        if (embedding.Get<EmbeddingOptions>() is { } embeds && (embeds.IsEnabled || embeds.HasOnnx))
        {
            services.AddSingleton(CreateEmbedding);
        }

        return services;
    }

    private static IChatClient CreateChat(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<ModelOptions>>().Value;
        var time = provider.GetRequiredService<TimeProvider>();
        var resilient = new ResilientChatClient(new OpenAIChatClient(options, time), options, time);
        return new MeteredChatClient(resilient, new UsageBudget(options, time), provider.GetRequiredService<ModelMetrics>());
    }

    private static IEmbeddingGenerator<string, Embedding<float>> CreateEmbedding(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<EmbeddingOptions>>().Value;
#if ML_NET
        if (options.HasOnnx)
        {
            return new Onnx.OnnxSentenceEncoder(options);
        }
#endif
        var time = provider.GetRequiredService<TimeProvider>();
        return new TimedEmbeddingGenerator(new OpenAIEmbeddingGenerator(options, time), options, time);
    }
}
