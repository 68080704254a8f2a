using Bot.Answers.Writing;
using Bot.Chat;
using Bot.OnThisDay;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Commands;

/// <summary>Registers the commands; their order here is their order in /help and in the platform's menu.</summary>
public static class CommandServices
{
    public static IServiceCollection AddCommands(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<OperatorOptions>().Bind(configuration.GetSection(OperatorOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        if (services.Any(service => service.ServiceType == typeof(LineWriter)))
        {
            services.AddSingleton<IEventIntroducer, EventIntroducer>();
        }

        return services
            .AddSingleton<ChatRights>()
            .AddSingleton<AnswerDesk>()
            .AddSingleton<QuestionDesk>()
            .AddSingleton<QuotePages>()
            .AddSingleton<ExampleQuestions>()
            .AddSingleton<Greetings>()
            .AddSingleton<IInlineAnswerer, InlineAnswerer>()
            .AddMenu()
            .AddButtons();
    }

    private static IServiceCollection AddMenu(this IServiceCollection services) => services
        .AddSingleton<ICommand, AskCommand>()
        .AddSingleton<ICommand, QuoteCommand>()
        .AddSingleton<ICommand, TodayCommand>()
        .AddSingleton<ICommand, SubscribeCommand>()
        .AddSingleton<ICommand, UnsubscribeCommand>()
        .AddSingleton<ICommand, NewCommand>()
        .AddSingleton<ICommand, SourcesCommand>()
        .AddSingleton<ICommand, LanguageCommand>()
        .AddSingleton<SettingsCommand>()
        .AddSingleton<ICommand>(provider => provider.GetRequiredService<SettingsCommand>())
        .AddSingleton<ICommand, PrivacyCommand>()
        .AddSingleton<ICommand, ForgetCommand>()
        .AddSingleton<ICommand, StartCommand>()
        .AddSingleton<ICommand, HelpCommand>();

    private static IServiceCollection AddButtons(this IServiceCollection services) => services
        .AddSingleton<ICommand, StopCommand>()
        .AddSingleton<ICommand, AboutCommand>()
        .AddSingleton<ICommand, ExampleCommand>()
        .AddSingleton<SourceCommand>()
        .AddSingleton<ICommand>(provider => provider.GetRequiredService<SourceCommand>())
        .AddSingleton<ICommand, QuotesCommand>()
        .AddSingleton<ICommand, FurtherCommand>()
        .AddSingleton<ICommand, RateCommand>()
        .AddSingleton<ICommand, AskingCommand>()
        .AddSingleton<ICommand, StatsCommand>();
}
