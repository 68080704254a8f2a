using Microsoft.AspNetCore.Http;

namespace Bot.Tests.Support;

/// <summary>A model that begins an answer from the shipped article and never ends it, unless the bot leaves.</summary>
public sealed class HangingModel(string begun) : IAsyncDisposable
{
    public const string Question = "متى وصل مولوتوف إلى برلين؟";
    public const string Claim = "وصل مولوتوف إلى برلين في 11:05 صباحًا";
    public const string Words = "ووصل إلى برلين في 11:05 صباحًا في 12 نوفمبر";

    private readonly TaskCompletionSource asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource left = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private FakeModelServer? server;

    /// <summary>Completes when the bot asks.</summary>
    public Task Asked => asked.Task;

    /// <summary>Completes when the bot has given its request up.</summary>
    public Task Left => left.Task;

    /// <summary>A line that holds, and the number of the passage still to be put in.</summary>
    public static string Line => $"{Claim} | [N] | {Words}\n";

    /// <returns>Settings that bring the bot to this model and let nothing but the user end the answer.</returns>
    public async Task<Dictionary<string, string?>> StartAsync()
    {
        server = await FakeModelServer.StartAsync(request => context => AnswerAsync(request, context));
        return new Dictionary<string, string?>
        {
            ["Model:Provider"] = "Compatible",
            ["Model:Endpoint"] = server.Url,
            ["Model:Name"] = "scripted",
            ["Model:AttemptTimeout"] = "00:10:00",
            ["Model:TotalTimeout"] = "00:10:00",
            ["Writer:Deadline"] = "00:10:00",
        };
    }

    public ValueTask DisposeAsync() => server?.DisposeAsync() ?? ValueTask.CompletedTask;

    private async Task AnswerAsync(ModelRequest request, HttpContext context)
    {
        context.RequestAborted.Register(() => left.TrySetResult());
        asked.TrySetResult();
        await ModelReply.Hanging(begun.Replace("[N]", $"[{request.NumberOf("11:05")}]", StringComparison.Ordinal))(context);
    }
}
