using Bot.Chat;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Commands;

/// <summary>Registers the commands; their order here is their order in /help and in the platform's menu.</summary>
public static class CommandServices
{
    public static IServiceCollection AddCommands(this IServiceCollection services) => services
        .AddSingleton<ChatRights>()
        .AddSingleton<ICommand, AskCommand>()
        .AddSingleton<ICommand, NewCommand>()
        .AddSingleton<ICommand, TodayCommand>()
        .AddSingleton<ICommand, SubscribeCommand>()
        .AddSingleton<ICommand, UnsubscribeCommand>()
        .AddSingleton<ICommand, AboutCommand>()
        .AddSingleton<ICommand, ForgetCommand>()
        .AddSingleton<ICommand, StartCommand>()
        .AddSingleton<ICommand, HelpCommand>();
}
