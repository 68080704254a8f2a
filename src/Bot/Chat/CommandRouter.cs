using System.Text;
using Microsoft.Extensions.Options;

namespace Bot.Chat;

/// <summary>Finds the command a message asks for; plain text is a question.</summary>
public sealed class CommandRouter(CommandCatalog catalog, IOptions<ChatOptions> options, IChatSettingsStore? chats = null)
{
    private const string PlainTextCommand = "ask";

    private readonly int maxLength = options.Value.MaxMessageLength;

    /// <returns>The reply; null when the message is not meant for this bot.</returns>
    public async Task<Reply?> RouteAsync(IncomingMessage message, CancellationToken cancellationToken)
    {
        var chosen = chats is null ? null : (await chats.FindAsync(message.Chat, cancellationToken)).Language;
        return await RouteChosenAsync(message with { ChosenLanguage = chosen }, cancellationToken);
    }

    private async Task<Reply?> RouteChosenAsync(IncomingMessage message, CancellationToken cancellationToken)
    {
        var text = message.Text.Trim();
        if (text.Length == 0)
        {
            return message.Phrase(message.Content switch
            {
                MessageContent.Voice => "text.voice",
                MessageContent.Picture => "text.picture",
                _ => "text.only",
            });
        }

        if (text.Length > maxLength)
        {
            return message.Phrase("too.long", maxLength);
        }

        var call = CommandCall.Parse(text) ?? new CommandCall(PlainTextCommand, text);
        return catalog.Find(call.Name) is { } command
            ? await command.HandleAsync(call.Arguments, message, cancellationToken)
            : Unknown(call, message);
    }

    // In a group, a command that names no bot may well be another bot's.
    private Reply? Unknown(CommandCall call, IncomingMessage message) =>
        message is { IsPrivate: false, Press: null } && call.BotName is null ? null
        : catalog.Nearest(call.Name) is { } meant ? message.Phrase("unknown.nearest", meant.Name) with { Buttons = [[Meant($"/{meant.Name} {call.Arguments}".TrimEnd(), $"/{meant.Name}")]] }
        : message.Phrase("unknown.command");

    /// <summary>The command as it was meant, with what it was asked; without, where a button cannot hold that.</summary>
    private static ReplyButton Meant(string whole, string bare) =>
        Encoding.UTF8.GetByteCount(whole) <= ReplyButton.MaxCommandBytes ? new ReplyButton(whole, whole) : new ReplyButton(bare, bare);
}
