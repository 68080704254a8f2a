using System.Net;
using System.Net.Sockets;
using Bot.Telegram;

namespace Bot.Tests.Telegram;

public sealed class WebhookWarmUpTests
{
    [Fact]
    public async Task A_listener_that_cannot_be_reached_from_here_stops_nothing()
    {
        using var closed = new TcpListener(IPAddress.Loopback, 0);
        closed.Start();
        var address = new Uri($"http://{closed.LocalEndpoint}/telegram");
        closed.Stop();
        await WebhookWarmUp.RunAsync(address, "secret", default);
    }

    [Fact]
    public async Task A_stop_ends_it()
    {
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => WebhookWarmUp.RunAsync(new Uri("http://127.0.0.1:1/telegram"), "secret", stopped.Token));
    }
}
