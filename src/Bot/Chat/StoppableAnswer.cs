namespace Bot.Chat;

/// <summary>An answer being written that its user may stop.</summary>
public sealed class StoppableAnswer : IDisposable
{
    private readonly AnswerStops stops;
    private readonly CancellationTokenSource stop = new();
    private readonly CancellationTokenSource either;

    internal StoppableAnswer(AnswerStops stops, IncomingMessage question, CancellationToken cancellationToken)
    {
        this.stops = stops;
        Question = question;
        either = CancellationTokenSource.CreateLinkedTokenSource(stop.Token, cancellationToken);
    }

    public IncomingMessage Question { get; }

    /// <summary>Ends the work: the user has stopped it, or the service stops.</summary>
    public CancellationToken Token => either.Token;

    public bool IsStopped => stop.IsCancellationRequested;

    public void Dispose()
    {
        stops.Close(this);
        either.Dispose();
        stop.Dispose();
    }

    /// <summary>Returns at once; called only while the answer is open.</summary>
    internal void Stop() => _ = stop.CancelAsync();
}
