using Microsoft.SemanticKernel;

namespace Bot.Answers.Kernel;

/// <summary>The last gate in a kernel: an answer leaves a function only as <see cref="CitationCheck"/> lets it.</summary>
internal sealed class CitationFilter : IFunctionInvocationFilter
{
    public async Task OnFunctionInvocationAsync(FunctionInvocationContext context, Func<FunctionInvocationContext, Task> next)
    {
        await next(context);
        if (context.Result.ValueType is { } type && type.IsAssignableTo(typeof(Answer)))
        {
            context.Result = new FunctionResult(context.Result, CitationCheck.Enforce(context.Result.GetValue<Answer>()!));
        }
    }
}
