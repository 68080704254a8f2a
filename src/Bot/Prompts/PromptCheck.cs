using Microsoft.Extensions.Hosting;

namespace Bot.Prompts;

/// <summary>Has all prompts read when the service starts.</summary>
internal sealed class PromptCheck(PromptLibrary prompts) : IHostedService
{
    /// <exception cref="PromptException">A prompt is missing or wrong.</exception>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        prompts.Validate();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
