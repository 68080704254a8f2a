using Bot.Answers.Answerable;
using Bot.Answers.Log;
using Bot.Answers.Writing;
using Bot.Prompts;
using Bot.Search;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Answers;

/// <summary>Registers the answers: written by a language model where an <see cref="IPromptRunner"/> is registered before, else extractive.</summary>
public static class AnswerServices
{
    public static IServiceCollection AddAnswers(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<AnswerOptions>().Bind(configuration.GetSection(AnswerOptions.Section))
            .ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<WriterOptions>().Bind(configuration.GetSection(WriterOptions.Section))
            .ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<AnswerLogOptions>().Bind(configuration.GetSection(AnswerLogOptions.Section))
            .ValidateDataAnnotations().ValidateOnStart();
        services.AddMetrics().AddSingleton<QuoteFinder>().AddSingleton<QuickAnswerer>().AddSingleton<IIndexListener, ListedAhead>();
        services.AddSingleton<Answerer>().AddSingleton<ExtractiveWriter>().AddSingleton<WriterMetrics>().AddSingleton<AnswerMetrics>();
        return services.Any(service => service.ServiceType == typeof(IPromptRunner))
            ? services.AddModelWriter().AddSingleton<FurtherPassages>().AddSingleton<QuestionCondenser>().AddSingleton<LineWriter>()
            : services.AddSingleton<IAnswerWriter>(provider => provider.GetRequiredService<ExtractiveWriter>());
    }

    private static IServiceCollection AddModelWriter(this IServiceCollection services) =>
#if SEMANTIC_KERNEL
        Kernel.KernelServices.AddKernel(services);
#else
        services.AddSingleton<IAnswerWriter, ModelWriter>();
#endif
}
