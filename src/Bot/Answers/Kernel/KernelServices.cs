using Bot.Answers.Writing;
using Bot.Prompts;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;

namespace Bot.Answers.Kernel;

/// <summary>Has the answers composed by a kernel of Semantic Kernel over the chat client registered before.</summary>
internal static class KernelServices
{
    private const int Searches = 2;

    public static IServiceCollection AddKernel(this IServiceCollection services) => services
        .AddSingleton(CreateKernel)
        .AddSingleton<IPromptRunner, KernelPromptRunner>()
        .AddSingleton<ModelWriter>()
        .AddSingleton<IAnswerWriter, KernelAnswerWriter>();

    private static Microsoft.SemanticKernel.Kernel CreateKernel(IServiceProvider provider)
    {
        var builder = Microsoft.SemanticKernel.Kernel.CreateBuilder();
        builder.Services.AddSingleton(Calling(provider.GetRequiredService<IChatClient>()));
        builder.Services.AddSingleton<IFunctionInvocationFilter, CitationFilter>();
        return builder.Build();
    }

    internal static IChatClient Calling(IChatClient chat)
    {
        var calling = chat.AsBuilder().UseKernelFunctionInvocation().Build();
        calling.GetRequiredService<FunctionInvokingChatClient>().MaximumIterationsPerRequest = Searches;
        return calling;
    }
}
