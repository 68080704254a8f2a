using Bot.Caching;
using Microsoft.Extensions.Options;

namespace Bot.Chat;

/// <summary>Leads the quotations and buttons of a reply to the bot's own reader, where that can be reached from outside.</summary>
public sealed class ReaderLinks(IOptions<ReaderLinkOptions> options)
{
    private readonly string root = options.Value.PublicUrl.TrimEnd('/');
    private readonly Derived<IReadOnlyList<ReplyBlock>, IReadOnlyList<ReplyBlock>> led = new();

    /// <returns>When Web:PublicUrl is not set, the reply without the buttons that would lead there.</returns>
    public Reply Apply(Reply reply) => root.Length == 0 && !LeadsToReader(reply) ? reply : reply with
    {
        Blocks = root.Length == 0 ? reply.Blocks : led.Of(reply.Blocks, blocks => [.. blocks.Select(Lead)]),
        Buttons = Lead(reply.Buttons),
    };

    private static bool LeadsToReader(Reply reply)
    {
        foreach (var row in reply.Buttons)
        {
            foreach (var button in row)
            {
                if (button.ReaderPath is not null)
                {
                    return true;
                }
            }
        }

        return false;
    }

    // In loops, here and in the keyboard: by LINQ they took a fortieth of the time of an answer.
    private List<IReadOnlyList<ReplyButton>> Lead(IReadOnlyList<IReadOnlyList<ReplyButton>> rows)
    {
        var all = new List<IReadOnlyList<ReplyButton>>(rows.Count);
        foreach (var row in rows)
        {
            if (Lead(row) is { Count: > 0 } some)
            {
                all.Add(some);
            }
        }

        return all;
    }

    private List<ReplyButton> Lead(IReadOnlyList<ReplyButton> row)
    {
        var all = new List<ReplyButton>(row.Count);
        foreach (var button in row)
        {
            if (Lead(button) is { } one)
            {
                all.Add(one);
            }
        }

        return all;
    }

    private ReplyBlock Lead(ReplyBlock block) =>
        block is QuoteBlock { ReaderPath: { } path } quote ? quote with { Url = root + path } : block;

    private ReplyButton? Lead(ReplyButton button) =>
        button.ReaderPath is not { } path ? button : root.Length > 0 ? button with { Url = root + path } : null;
}
