using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Bot.Chat;

/// <summary>Registers the chat; call it after the storage and before the platforms, which must stop before the worker does.</summary>
public static class ChatServices
{
    public static IServiceCollection AddChat(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ChatOptions>().Bind(configuration.GetSection(ChatOptions.Section))
            .ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<ReaderLinkOptions>().Bind(configuration.GetSection(ReaderLinkOptions.Section))
            .ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<AccessOptions>().Bind(configuration.GetSection(AccessOptions.Section))
            .ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<ReaderLinks>();
        services.AddSingleton(provider => new CommandCatalog(provider.GetServices<ICommand>));
        services.TryAddSingleton<IChatSettingsStore, MemoryChatSettings>();
        services.AddSingleton<CommandMenu>();
        services.AddSingleton<CommandRouter>();
        services.AddSingleton<ConversationMemory>();
        services.AddSingleton<DraftBoard>();
        services.AddSingleton<AnswerStops>();
        services.AddSingleton<IPersonalData>(provider => provider.GetRequiredService<ConversationMemory>());
        services.AddSingleton<AccessControl>();
        services.AddSingleton<ChatMetrics>();
        services.AddSingleton<TypingIndicator>();
        services.AddSingleton<MessageHandler>();
        services.AddSingleton<ChatWorker>();
        services.AddSingleton<ChatIntake>();
        return services
            .AddHostedService(provider => provider.GetRequiredService<ChatWorker>())
            .AddHostedService(provider => provider.GetRequiredService<ChatIntake>());
    }
}
