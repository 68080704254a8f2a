using Microsoft.Extensions.Options;

namespace Bot.Chat;

/// <summary>Leads the quotations of a reply to the bot's own reader, where that can be reached from outside.</summary>
public sealed class ReaderLinks(IOptions<ReaderLinkOptions> options)
{
    private readonly string root = options.Value.PublicUrl.TrimEnd('/');

    /// <returns>The reply itself when Web:PublicUrl is not set.</returns>
    public Reply Apply(Reply reply) =>
        root.Length == 0 ? reply : reply with { Blocks = [.. reply.Blocks.Select(Lead)] };

    private ReplyBlock Lead(ReplyBlock block) =>
        block is QuoteBlock { ReaderPath: { } path } quote ? quote with { Url = root + path } : block;
}
