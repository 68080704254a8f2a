using System.Data.Common;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bot.Chat;

/// <summary>What a user said a moment ago in the same chat and topic: the last few texts, for a while. Safe for concurrent use.</summary>
/// <remarks>A store that fails costs a follow-up its memory, not its answer; only forgetting insists.</remarks>
public sealed class ConversationMemory(IConversationStore store, IOptions<ChatOptions> options, TimeProvider time, ILogger<ConversationMemory> logger) : IPersonalData
{
    private readonly ChatOptions settings = options.Value;

    /// <summary>Earlier texts of the message's user in its chat, oldest first; never the message itself unless remembered.</summary>
    public async Task<IReadOnlyList<string>> RecallAsync(IncomingMessage message, CancellationToken cancellationToken)
    {
        try
        {
            return [.. Fresh(await store.FindAsync(Conversation.Of(message), cancellationToken)).Select(said => said.Text)];
        }
        catch (DbException exception)
        {
            logger.LogWarning("What was said before cannot be read: {Reason}", exception.Message);
            return [];
        }
    }

    /// <summary>Keeps a text for the questions to come.</summary>
    public async Task RememberAsync(IncomingMessage message, string text, CancellationToken cancellationToken)
    {
        try
        {
            var conversation = Conversation.Of(message);
            var texts = Fresh(await store.FindAsync(conversation, cancellationToken)).Append(new SaidText(text, time.GetUtcNow()));
            await store.SaveAsync(conversation, [.. texts.TakeLast(settings.MemoryTexts)], cancellationToken);
        }
        catch (DbException exception)
        {
            logger.LogWarning("What was said cannot be kept: {Reason}", exception.Message);
        }
    }

    /// <summary>Forgets what was said in one conversation; the other one, on the user's request, in all.</summary>
    public Task ForgetAsync(Conversation conversation, CancellationToken cancellationToken) => store.ForgetAsync(conversation, cancellationToken);

    public async Task<IReadOnlyList<Forgotten>> ForgetAsync(IncomingMessage request, CancellationToken cancellationToken) =>
        [new Forgotten("forgot.conversation", await store.ForgetAsync(request.Chat.Platform, request.UserId, cancellationToken))];

    private IEnumerable<SaidText> Fresh(IReadOnlyList<SaidText> texts)
    {
        var oldest = time.GetUtcNow() - settings.MemoryAge;
        return texts.Where(said => said.At > oldest);
    }
}
