using System.Text;

namespace Bot.Tests.Support;

/// <summary>Reads Telegram's HTML as strictly as Telegram does, as far as the bot writes it: tags known, nested, closed; four entities.</summary>
public static class TelegramHtml
{
    private static readonly Dictionary<string, string> Entities = new() { ["lt"] = "<", ["gt"] = ">", ["amp"] = "&", ["quot"] = "\"" };

    private static readonly HashSet<string> MessageTags = ["b", "blockquote", "blockquote expandable", "a href"];
    private static readonly HashSet<string> RichTags = [.. MessageTags, "p", "cite", "tg-reference name"];

    /// <summary>What the reader sees.</summary>
    /// <exception cref="FormatException">A tag that is not allowed, not closed or wrongly nested; a stray character.</exception>
    public static string Visible(string html) => Read(html, MessageTags).Text;

    /// <summary>What the reader sees of a rich message; its blocks are set apart by line ends.</summary>
    public static string VisibleRich(string html) => Read(html, RichTags).Text;

    /// <summary>The visible text of each element of that name.</summary>
    public static IReadOnlyList<string> Elements(string html, string tag) => Pieces(Read(html, MessageTags), tag);

    public static IReadOnlyList<string> RichElements(string html, string tag) => Pieces(Read(html, RichTags), tag);

    public static int EntityCount(string html) => Read(html, MessageTags).Marks.Count;

    /// <summary>Names that links of a rich message lead to, and the names that are there.</summary>
    public static (IReadOnlyList<string> Links, IReadOnlyList<string> Names) References(string html)
    {
        var tags = Read(html, RichTags).Marks;
        return (
            [.. tags.Where(mark => mark.Tag.StartsWith("a href=\"#", StringComparison.Ordinal)).Select(mark => mark.Tag[9..^1])],
            [.. tags.Where(mark => mark.Tag.StartsWith("tg-reference name=\"", StringComparison.Ordinal)).Select(mark => mark.Tag[19..^1])]);
    }

    private static string[] Pieces((string Text, List<(string Tag, int Start, int End)> Marks) read, string tag) =>
        [.. read.Marks.Where(mark => Name(mark.Tag) == tag).OrderBy(mark => mark.Start).Select(mark => read.Text[mark.Start..mark.End])];

    private static (string Text, List<(string Tag, int Start, int End)> Marks) Read(string html, HashSet<string> allowed)
    {
        var text = new StringBuilder();
        var open = new Stack<(string Tag, int Start)>();
        var marks = new List<(string, int, int)>();
        for (var i = 0; i < html.Length; i++)
        {
            switch (html[i])
            {
                case '<':
                    Take(Until(html, ref i, '>'), text, open, marks, allowed);
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

        return open.Count == 0 ? (text.ToString(), marks) : throw new FormatException($"<{open.Peek().Tag}> is not closed.");
    }

    private static void Take(string tag, StringBuilder text, Stack<(string Tag, int Start)> open, List<(string, int, int)> marks, HashSet<string> allowed)
    {
        if (tag == "br" && allowed.Contains("p"))
        {
            text.Append('\n');
        }
        else if (tag.StartsWith('/'))
        {
            var (last, start) = open.TryPop(out var top) ? top : throw new FormatException($"<{tag}> closes nothing.");
            marks.Add(Name(last) == tag[1..] ? (last, start, text.Length) : throw new FormatException($"<{tag}> closes <{last}>."));
            text.Append(tag is "/p" or "/blockquote" && allowed.Contains("p") ? "\n" : "");
        }
        else if (!allowed.Contains(Form(tag)) || (Name(tag) is "blockquote" or "p" && open.Any(other => Name(other.Tag) is "blockquote" or "p")))
        {
            throw new FormatException($"<{tag}> is not allowed here.");
        }
        else
        {
            open.Push((tag, text.Length));
        }
    }

    /// <summary>The tag without its attribute's value, which must be well quoted.</summary>
    private static string Form(string tag)
    {
        var equals = tag.IndexOf('=', StringComparison.Ordinal);
        return equals < 0 ? tag
            : tag.Count(c => c == '"') == 2 && tag[equals + 1] == '"' && tag[^1] == '"' ? tag[..equals]
            : throw new FormatException($"<{tag}> is badly quoted.");
    }

    private static string Name(string tag) => tag.Split(' ')[0];

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
