using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Bot.Tests.Support;

/// <summary>What the real Bot API refuses, with its words.</summary>
internal static partial class BotApiRules
{
    private const string Reactions = "👍👎❤🔥🥰👏😁🤔🤯😱🤬😢🎉🤩🤮💩🙏👌🕊🤡🥱🥴😍🐳🌚🌭💯🤣⚡🍌🏆💔🤨😐🍓🍾💋🖕😈😴😭🤓👻👨‍💻👀🎃🙈😇😨🤝✍🤗🫡🎅🎄☃💅🤪🗿🆒💘🙉🦄😘💊🙊😎👾🤷‍♂🤷🤷‍♀😡";

    /// <returns>Null when the call is in order.</returns>
    public static string? Problem(BotApiCall call)
    {
        try
        {
            return call.Method switch
            {
                _ when BotApiParameters.Problem(call) is { } misshapen => misshapen,
                "editMessageText" when call.Has("rich_message") => call.Has("text") ? "text and rich message" : Rich(call.Body.GetProperty("rich_message")) ?? Keyboard(call.Body),
                "sendMessage" or "editMessageText" => Text(call.Body, "text") ?? Keyboard(call.Body) ?? ReplyTo(call.Body),
                "sendRichMessage" => Rich(call.Body.GetProperty("rich_message")) ?? Keyboard(call.Body) ?? ReplyTo(call.Body),
                "answerCallbackQuery" => Longer(call.Body, "text", 200) ? "MESSAGE_TOO_LONG" : null,
                "answerInlineQuery" => Results(call.Body),
                "answerGuestQuery" => Result(call.Body.GetProperty("result")),
                "setMyCommands" => Commands(call.Body.GetProperty("commands")),
                "setMyDescription" => Longer(call.Body, "description", 512) ? "description is too long" : null,
                "setMyShortDescription" => Longer(call.Body, "short_description", 120) ? "short description is too long" : null,
                "setMessageReaction" => call.Body.GetProperty("reaction").GetArrayLength() > 1 || call.Body.GetProperty("reaction").EnumerateArray().Any(one => !Reactions.Contains(one.GetProperty("emoji").GetString()!)) ? "REACTION_INVALID" : null,
                "setWebhook" => Webhook(call.Body),
                _ => null,
            };
        }
        catch (FormatException error)
        {
            return $"can't parse entities: {error.Message}";
        }
    }

    private static string? Text(JsonElement body, string name)
    {
        var text = body.GetProperty(name).GetString()!;
        var isHtml = body.TryGetProperty("parse_mode", out _);
        var visible = isHtml ? TelegramHtml.Visible(text) : text;
        return IsBlank(visible) ? "message text is empty"
            : visible.Length > 4096 ? "message is too long"
            : isHtml && TelegramHtml.EntityCount(text) > 100 ? "too many entities"
            : null;
    }

    // The server takes control characters and marks of direction for nothing.
    private static bool IsBlank(string text) => text.EnumerateRunes().All(rune =>
        Rune.IsWhiteSpace(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format);

    private static string? Rich(JsonElement message)
    {
        var html = message.GetProperty("html").GetString()!;
        var visible = TelegramHtml.VisibleRich(html);
        var (links, names) = TelegramHtml.References(html);
        return IsBlank(visible) ? "rich message is empty"
            : visible.Length > 32_768 ? "rich message is too long"
            : links.Except(names).Any() ? "reference not found"
            : null;
    }

    private static string? ReplyTo(JsonElement body) =>
        body.TryGetProperty("reply_parameters", out var reply) && !reply.TryGetProperty("message_id", out _) ? "no message_id" : null;

    private static string? Keyboard(JsonElement body) => body.TryGetProperty("reply_markup", out var markup)
        ? markup.GetProperty("inline_keyboard").EnumerateArray().SelectMany(row => row.EnumerateArray()).Select(button => Button(button, body)).FirstOrDefault(problem => problem is not null)
        : null;

    private static string? Button(JsonElement button, JsonElement body) =>
        string.IsNullOrEmpty(button.GetProperty("text").GetString()) ? "inline keyboard button text is empty"
        : button.TryGetProperty("callback_data", out var data) && Encoding.UTF8.GetByteCount(data.GetString()!) is 0 or > 64 ? "BUTTON_DATA_INVALID"
        : button.TryGetProperty("copy_text", out var copy) && copy.GetProperty("text").GetString()!.Length is 0 or > 256 ? "BUTTON_COPY_TEXT_INVALID"
        : button.TryGetProperty("url", out var url) && !IsPublic(url) ? "BUTTON_URL_INVALID"
        : button.TryGetProperty("web_app", out var app) && (!IsPublic(app.GetProperty("url")) || body.GetProperty("chat_id").GetInt64() < 0) ? "BUTTON_TYPE_INVALID"
        : button.EnumerateObject().Count() != 2 ? "BUTTON_TYPE_INVALID"
        : null;

    private static bool IsPublic(JsonElement url) => Uri.TryCreate(url.GetString(), UriKind.Absolute, out var address) && address is { Scheme: "https", IsLoopback: false };

    private static string? Results(JsonElement body)
    {
        var results = body.GetProperty("results").EnumerateArray().ToArray();
        return results.Length > 50 ? "RESULTS_TOO_MUCH"
            : results.Select(result => result.GetProperty("id").GetString()).Distinct().Count() != results.Length ? "RESULT_ID_DUPLICATE"
            : body.TryGetProperty("button", out var button) && !StartParameter().IsMatch(button.GetProperty("start_parameter").GetString()!) ? "START_PARAM_INVALID"
            : results.Select(Result).FirstOrDefault(problem => problem is not null);
    }

    private static string? Result(JsonElement result) =>
        Encoding.UTF8.GetByteCount(result.GetProperty("id").GetString()!) is 0 or > 64 ? "RESULT_ID_INVALID"
        : string.IsNullOrEmpty(result.GetProperty("title").GetString()) ? "RESULT_TITLE_EMPTY"
        : result.GetProperty("input_message_content") is var content && content.TryGetProperty("rich_message", out var rich) ? Rich(rich)
        : Text(content, "message_text");

    private static string? Commands(JsonElement commands) =>
        commands.GetArrayLength() > 100 ? "BOT_COMMANDS_TOO_MUCH"
        : commands.EnumerateArray().Any(command => !CommandName().IsMatch(command.GetProperty("command").GetString()!)) ? "BOT_COMMAND_INVALID"
        : commands.EnumerateArray().Any(command => command.GetProperty("description").GetString()!.Length is 0 or > 256) ? "BOT_COMMAND_DESCRIPTION_INVALID"
        : null;

    private static string? Webhook(JsonElement body) =>
        !body.GetProperty("url").GetString()!.StartsWith("https://", StringComparison.Ordinal) ? "bad webhook: An HTTPS URL must be provided for webhook"
        : !Secret().IsMatch(body.GetProperty("secret_token").GetString()!) ? "secret token contains unallowed characters"
        : null;

    private static bool Longer(JsonElement body, string name, int most) => body.TryGetProperty(name, out var text) && text.GetString()!.Length > most;

    [GeneratedRegex("^[a-z0-9_]{1,32}$")]
    private static partial Regex CommandName();

    [GeneratedRegex("^[A-Za-z0-9_-]{1,64}$")]
    private static partial Regex StartParameter();

    [GeneratedRegex("^[A-Za-z0-9_-]{1,256}$")]
    private static partial Regex Secret();
}
