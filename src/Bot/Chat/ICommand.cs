namespace Bot.Chat;

/// <summary>Something a user can ask the bot to do with "/name arguments".</summary>
public interface ICommand
{
    CommandInfo Info { get; }

    /// <param name="arguments">What follows the command's name, trimmed; for plain text, the whole text.</param>
    /// <param name="message">The message the command came in.</param>
    /// <param name="cancellationToken">Ends the work when the service stops.</param>
    Task<Reply> HandleAsync(string arguments, IncomingMessage message, CancellationToken cancellationToken);
}

/// <summary>A command's metadata; the help text and the platform's menu are made from it.</summary>
/// <param name="Name">1 to 32 of a-z, 0-9 and _.</param>
/// <param name="DescriptionPhrase">Key of the phrase that describes it in one line.</param>
public sealed record CommandInfo(string Name, string DescriptionPhrase, bool InMenu = true);
