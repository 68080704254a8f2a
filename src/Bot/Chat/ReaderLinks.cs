using System.Runtime.CompilerServices;
using Microsoft.Extensions.Options;

namespace Bot.Chat;

/// <summary>Leads the quotations and buttons of a reply to the bot's own reader, where that can be reached from outside.</summary>
public sealed class ReaderLinks(IOptions<ReaderLinkOptions> options)
{
    private readonly string root = options.Value.PublicUrl.TrimEnd('/');
    private readonly ConditionalWeakTable<IReadOnlyList<ReplyBlock>, IReadOnlyList<ReplyBlock>> led = [];

    /// <returns>When Web:PublicUrl is not set, the reply without the buttons that would lead there.</returns>
    public Reply Apply(Reply reply) => root.Length == 0 && !reply.Buttons.Any(row => row.Any(button => button.ReaderPath is not null)) ? reply : reply with
    {
        Blocks = root.Length == 0 ? reply.Blocks : led.GetValue(reply.Blocks, blocks => [.. blocks.Select(Lead)]),
        Buttons = [.. reply.Buttons.Select(row => row.Select(Lead).OfType<ReplyButton>().ToArray()).Where(row => row.Length > 0)],
    };

    private ReplyBlock Lead(ReplyBlock block) =>
        block is QuoteBlock { ReaderPath: { } path } quote ? quote with { Url = root + path } : block;

    private ReplyButton? Lead(ReplyButton button) =>
        button.ReaderPath is not { } path ? button : root.Length > 0 ? button with { Url = root + path } : null;
}
