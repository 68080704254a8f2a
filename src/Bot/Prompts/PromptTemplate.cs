using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.AI;

namespace Bot.Prompts;

/// <summary>
/// Reads a chat template of Semantic Kernel: &lt;message role="…"&gt; blocks whose text is XML-escaped and holds {{$variables}}.
/// Calls of functions are not among what the bot's prompts may use.
/// </summary>
internal static partial class PromptTemplate
{
    /// <param name="template">The template's text.</param>
    /// <param name="known">Variables the prompt declares.</param>
    /// <param name="fault">Makes the exception for an offset in the template and a problem.</param>
    public static List<PromptMessage> Read(string template, IReadOnlySet<string> known, Func<int, string, PromptException> fault)
    {
        var messages = new List<PromptMessage>();
        var at = 0;
        foreach (Match block in Block().Matches(template))
        {
            RequireBlank(template, at, block.Index, fault);
            messages.Add(new PromptMessage(RoleOf(block, fault), Parts(block.Groups["text"], known, fault)));
            at = block.Index + block.Length;
        }

        RequireBlank(template, at, template.Length, fault);
        return messages.Count > 0 ? messages : throw fault(0, "the template has no <message role=\"…\"> block");
    }

    private static ChatRole RoleOf(Match block, Func<int, string, PromptException> fault) => block.Groups["role"].Value switch
    {
        "system" => ChatRole.System,
        "user" => ChatRole.User,
        "assistant" => ChatRole.Assistant,
        var other => throw fault(block.Index, $"the role \"{other}\" is none of system, user and assistant"),
    };

    private static List<PromptPart> Parts(Group block, IReadOnlySet<string> known, Func<int, string, PromptException> fault)
    {
        var (text, parts, at) = (block.Value.Trim('\n', ' '), new List<PromptPart>(), 0);
        var offset = block.Index + block.Value.IndexOf(text, StringComparison.Ordinal);
        foreach (Match hole in Hole().Matches(text))
        {
            var name = hole.Groups["name"].Value;
            if (!hole.Groups["name"].Success)
            {
                throw fault(offset + hole.Index, $"{hole.Value} is no variable; only {{{{$name}}}} may stand here");
            }

            parts.Add(Literal(text[at..hole.Index]));
            parts.Add(known.Contains(name) ? new PromptPart(name, true) : throw fault(offset + hole.Index, $"the variable ${name} is not declared in input_variables"));
            at = hole.Index + hole.Length;
        }

        return [.. parts, Literal(text[at..])];
    }

    private static PromptPart Literal(string text) => new(WebUtility.HtmlDecode(text), false);

    private static void RequireBlank(string template, int from, int to, Func<int, string, PromptException> fault)
    {
        var text = template.AsSpan(from, to - from);
        if (!text.IsWhiteSpace())
        {
            throw fault(from + text.Length - text.TrimStart().Length, "there is text outside the <message> blocks");
        }
    }

    [GeneratedRegex(@"<message role=""(?<role>[^""]*)"">(?<text>.*?)</message>", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"\{\{\s*(?:\$(?<name>[A-Za-z0-9_]+)\s*\}\}|[^}]*(?:\}\})?)", RegexOptions.Singleline)]
    private static partial Regex Hole();
}
