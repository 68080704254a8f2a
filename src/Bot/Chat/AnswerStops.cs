namespace Bot.Chat;

/// <summary>Lets users stop the answers that are being written to them. Thread-safe.</summary>
/// <remarks>
/// A stop is a message like any other, "/stop" or "/stop MESSAGE": kept in the inbox and worked in its turn, neither lost nor doubled. Its
/// effect does not wait for that turn, which comes only after the answer it stops: <see cref="ChatWorker"/> shows each message here as it
/// comes. It stops what its user asked in that chat up to the message, begun already or, as after a restart, not yet.
/// </remarks>
public sealed class AnswerStops
{
    public const string Command = "stop";

    private const int Remembered = 10_000;

    private readonly Lock gate = new();
    private readonly Dictionary<ChatAddress, StoppableAnswer> running = [];
    private readonly OrderedDictionary<(ChatAddress Chat, long User), (long Last, long Effective)> stopped = [];

    /// <summary>Begins an answer; dispose it when it is written.</summary>
    public StoppableAnswer Open(IncomingMessage question, CancellationToken cancellationToken)
    {
        var answer = new StoppableAnswer(this, question, cancellationToken);
        lock (gate)
        {
            running[question.Chat] = answer;
            if (!question.IsEdit && stopped.TryGetValue(Key(question), out var stop) && question.MessageId <= stop.Last)
            {
                answer.Stop();
                stopped[Key(question)] = (stop.Last, stop.Last);
            }
        }

        return answer;
    }

    /// <summary>Carries out a stop; other messages are none of its business.</summary>
    public void Notice(IncomingMessage message)
    {
        if (CommandCall.Parse(message.Text) is { } call && call.Name.Equals(Command, StringComparison.OrdinalIgnoreCase))
        {
            var last = long.TryParse(call.Arguments, out var named) ? Math.Min(named, message.MessageId) : message.MessageId;
            Stop(Key(message), last);
        }
    }

    /// <summary>Whether this stop, or one after it, has stopped an answer that none before had.</summary>
    public bool HasStopped(IncomingMessage message)
    {
        lock (gate)
        {
            return stopped.TryGetValue(Key(message), out var stop) && message.MessageId <= stop.Effective;
        }
    }

    internal void Close(StoppableAnswer answer)
    {
        lock (gate)
        {
            if (running.TryGetValue(answer.Question.Chat, out var current) && current == answer)
            {
                running.Remove(answer.Question.Chat);
            }
        }
    }

    private static (ChatAddress Chat, long User) Key(IncomingMessage message) => (message.Chat, message.UserId);

    private void Stop((ChatAddress Chat, long User) key, long last)
    {
        lock (gate)
        {
            var answer = running.GetValueOrDefault(key.Chat);
            var isMeant = answer is { IsStopped: false } && Key(answer.Question) == key && answer.Question.MessageId <= last;
            var earlier = stopped.GetValueOrDefault(key);
            stopped[key] = (Math.Max(last, earlier.Last), isMeant ? last : earlier.Effective);
            if (stopped.Count > Remembered)
            {
                stopped.RemoveAt(0);
            }

            if (isMeant)
            {
                answer!.Stop();
            }
        }
    }
}
