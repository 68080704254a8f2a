namespace Bot.Chat;

/// <summary>Keeps something about users, and forgets it when they say so.</summary>
public interface IPersonalData
{
    /// <param name="request">The message that asks for it: its user, and in a private chat the chat as well.</param>
    /// <param name="cancellationToken">Ends the work; what is forgotten by then stays so.</param>
    Task<IReadOnlyList<Forgotten>> ForgetAsync(IncomingMessage request, CancellationToken cancellationToken);
}
