using Bot.Answers.Writing;
using Bot.Prompts;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;

namespace Bot.Answers.Kernel;

/// <summary>Has the answers composed by a kernel of Semantic Kernel over the chat client registered before.</summary>
internal static class KernelServices
{
    public static IServiceCollection AddKernel(this IServiceCollection services) => services
        .AddSingleton<ArticlePlugin>()
        .AddSingleton(CreateKernel)
        .AddSingleton<IPromptRunner, KernelPromptRunner>()
        .AddSingleton<ModelWriter>()
        .AddSingleton<IAnswerWriter, KernelAnswerWriter>();

    private static Microsoft.SemanticKernel.Kernel CreateKernel(IServiceProvider provider)
    {
        var builder = Microsoft.SemanticKernel.Kernel.CreateBuilder();
        builder.Services.AddSingleton(provider.GetRequiredService<IChatClient>().AsBuilder().UseKernelFunctionInvocation().Build());
        builder.Services.AddSingleton<IFunctionInvocationFilter, CitationFilter>();
        builder.Plugins.AddFromObject(provider.GetRequiredService<ArticlePlugin>(), ArticlePlugin.Name);
        return builder.Build();
    }
}
