using System.Text;

namespace Bot.Tests.Support;

/// <summary>Reads Telegram's HTML as strictly as Telegram does, as far as the bot writes it.</summary>
public static class TelegramHtml
{
    private static readonly Dictionary<string, string> Entities = new() { ["lt"] = "<", ["gt"] = ">", ["amp"] = "&", ["quot"] = "\"" };

    /// <summary>What the reader sees.</summary>
    /// <exception cref="FormatException">A tag that is not allowed, not closed or wrongly nested; a stray character.</exception>
    public static string Visible(string html) => string.Concat(Read(html).Select(piece => piece.Text));

    /// <summary>The visible text of each element of that name.</summary>
    public static IReadOnlyList<string> Elements(string html, string tag) =>
        [.. Read(html).Where(piece => piece.Tag == tag).Select(piece => piece.Text)];

    private static List<(string Tag, string Text)> Read(string html)
    {
        var pieces = new List<(string, string)>();
        var (open, text) = ("", new StringBuilder());
        for (var i = 0; i < html.Length; i++)
        {
            switch (html[i])
            {
                case '<':
                    var tag = Until(html, ref i, '>');
                    pieces.Add((open, text.ToString()));
                    text.Clear();
                    open = Next(open, tag);
                    break;
                case '>':
                    throw new FormatException("A '>' that is not escaped.");
                case '&':
                    text.Append(Entities.GetValueOrDefault(Until(html, ref i, ';')) ?? throw new FormatException("Unknown entity."));
                    break;
                default:
                    text.Append(html[i]);
                    break;
            }
        }

        pieces.Add((open, text.ToString()));
        return open.Length == 0 ? pieces : throw new FormatException($"<{open}> is not closed.");
    }

    private static string Next(string open, string tag) => tag switch
    {
        "b" or "blockquote expandable" when open.Length == 0 => tag.Split(' ')[0],
        _ when open.Length == 0 && tag.StartsWith("a href=\"", StringComparison.Ordinal) && tag.EndsWith('"') && tag.Count(c => c == '"') == 2 => "a",
        _ when open.Length > 0 && tag == "/" + open => "",
        _ => throw new FormatException($"<{tag}> within <{open}>."),
    };

    private static string Until(string html, ref int position, char end)
    {
        var close = html.IndexOf(end, position);
        if (close < 0)
        {
            throw new FormatException($"No '{end}' after position {position}.");
        }

        var inner = html[(position + 1)..close];
        position = close;
        return inner;
    }
}
