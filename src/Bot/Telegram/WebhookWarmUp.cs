namespace Bot.Telegram;

/// <summary>Posts to the bot's own listener what holds no message, so that the way in is compiled before Telegram comes: its first posts would wait for that.</summary>
internal static class WebhookWarmUp
{
    private const int Rounds = 300;

    /// <summary>For all rounds.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(3);

    private static readonly byte[] Nothing = "{\"update_id\":-1}"u8.ToArray();

    /// <summary>Best effort: where the bot does not reach itself, or only slowly, Telegram's first posts take longer and nothing else.</summary>
    public static async Task RunAsync(Uri address, string secret, CancellationToken stoppingToken)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { DefaultRequestHeaders = { { WebhookEndpoint.SecretHeader, secret } } };
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        limit.CancelAfter(Longest);
        try
        {
            for (var round = 0; round < Rounds; round++)
            {
                using var nothing = new ByteArrayContent(Nothing);
                using var answer = await client.PostAsync(address, nothing, limit.Token);
            }
        }
        catch (Exception error) when (error is HttpRequestException || (error is OperationCanceledException && !stoppingToken.IsCancellationRequested))
        {
            // As said above.
        }
    }
}
