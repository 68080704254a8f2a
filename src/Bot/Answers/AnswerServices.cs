using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Answers;

/// <summary>Registers the answers.</summary>
public static class AnswerServices
{
    public static IServiceCollection AddAnswers(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<AnswerOptions>().Bind(configuration.GetSection(AnswerOptions.Section))
            .ValidateDataAnnotations().ValidateOnStart();
        return services.AddSingleton<IAnswerWriter, ExtractiveWriter>().AddSingleton<Answerer>();
    }
}
