using Bot.Answers.Writing;
using Bot.Search;
using Microsoft.SemanticKernel;

namespace Bot.Answers.Kernel;

/// <summary>The model's writer as a function of a kernel, so that the kernel's filters see every answer.</summary>
internal sealed class KernelAnswerWriter(Microsoft.SemanticKernel.Kernel kernel, ModelWriter writer) : IAnswerWriter
{
    private readonly KernelFunction write = KernelFunctionFactory.CreateFromMethod(
        (ReadQuestion question, Retrieval retrieval, CancellationToken cancellationToken) => writer.WriteAsync(question, retrieval, cancellationToken), "write");

    public async Task<Answer> WriteAsync(ReadQuestion question, Retrieval retrieval, CancellationToken cancellationToken)
    {
        var arguments = new KernelArguments { ["question"] = question, ["retrieval"] = retrieval };
        return (await kernel.InvokeAsync<Answer>(write, arguments, cancellationToken))!;
    }
}
