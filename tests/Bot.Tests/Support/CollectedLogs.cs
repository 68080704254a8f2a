using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Support;

/// <summary>Keeps everything logged, at every level, with its exceptions.</summary>
public sealed class CollectedLogs : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<(LogLevel Level, string Text)> entries = new();

    public string All => string.Join('\n', entries.Select(entry => entry.Text));

    public IEnumerable<string> Of(LogLevel level) => entries.Where(entry => entry.Level == level).Select(entry => entry.Text);

    public async Task WaitForAsync(string text)
    {
        using var limit = new CancellationTokenSource(Patience.Limit);
        while (!All.Contains(text, StringComparison.Ordinal))
        {
            await Task.Delay(10, limit.Token);
        }
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        entries.Enqueue((logLevel, $"{formatter(state, exception)} {exception}"));

    public void Dispose()
    {
    }
}
