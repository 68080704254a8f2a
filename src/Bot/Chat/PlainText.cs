using System.Text;

namespace Bot.Chat;

/// <summary>A reply as text for a terminal: bold as **…**, quotations word for word with their place below. Links to single words are left out: percent-encoded, they fill lines.</summary>
public static class PlainText
{
    public static string Render(Reply reply) => string.Join("\n\n", reply.Blocks.Select(Render).Concat(reply.Buttons.Select(Render).Where(row => row.Length > 0)));

    private static string Render(IReadOnlyList<ReplyButton> row) => string.Join("   ", row.Where(button => button is { Kind: ReplyButtonKind.Command, Command.Length: > 0 }).Select(button => $"[{button.Label}: {button.Command}]"));

    private static string Render(ReplyBlock block) => block switch
    {
        TextBlock text => string.Concat(text.Runs.Select(Render)),
        QuoteBlock quote => Render(quote),
        _ => throw new ArgumentException($"No plain text for {block.GetType().Name}.", nameof(block)),
    };

    private static string Render(TextRun run) => run.Bold && run.Text.Length > 0 ? $"**{run.Text}**" : run.Text;

    private static string Render(QuoteBlock quote)
    {
        var text = new StringBuilder();
        if (quote.Number > 0)
        {
            text.Append('[').Append(quote.Number).Append("] ");
        }

        return text.Append(quote.Quote).Append("\n    ").Append(quote.Place).ToString();
    }
}
