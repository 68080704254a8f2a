namespace Bot.Chat;

/// <summary>A message in the inbox.</summary>
/// <param name="Id">Rises with the order of arrival.</param>
/// <param name="Starts">How often the work at it was begun and broken off by the end of the process: above 0, its answer may be out already.</param>
public sealed record InboxEntry(long Id, IncomingMessage Message, int Starts = 0)
{
    /// <summary>Instead of an id: the inbox knows nothing of the message.</summary>
    public const long NotKept = -1;

    public bool IsKept => Id != NotKept;
}
