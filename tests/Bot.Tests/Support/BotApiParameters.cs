using System.Text.Json;

namespace Bot.Tests.Support;

/// <summary>The parameters of each method and their JSON types, as in core.telegram.org/bots/api (10.4); the real server ignores others, which hides mistakes.</summary>
internal static class BotApiParameters
{
    private const string Sending = "chat_id:n! message_thread_id:n reply_parameters:o reply_markup:o ephemeral_message_parameters:o disable_notification:b ";

    private static readonly Dictionary<string, string> Methods = new()
    {
        ["sendMessage"] = Sending + "text:s! parse_mode:s link_preview_options:o",
        ["sendRichMessage"] = Sending + "rich_message:o!",
        ["sendMessageDraft"] = "chat_id:n! message_thread_id:n draft_id:n! text:s parse_mode:s can_stop:b keep_on_stop:b",
        ["editMessageText"] = "chat_id:n! message_id:n! text:s parse_mode:s link_preview_options:o rich_message:o reply_markup:o",
        ["deleteMessage"] = "chat_id:n! message_id:n!",
        ["sendChatAction"] = "chat_id:n! message_thread_id:n action:s!",
        ["setMessageReaction"] = "chat_id:n! message_id:n! reaction:a is_big:b",
        ["answerCallbackQuery"] = "callback_query_id:s! text:s show_alert:b",
        ["answerInlineQuery"] = "inline_query_id:s! results:a! cache_time:n is_personal:b next_offset:s button:o",
        ["answerGuestQuery"] = "guest_query_id:s! result:o!",
        ["getChatMember"] = "chat_id:n! user_id:n!",
        ["setMyCommands"] = "commands:a! scope:o language_code:s",
        ["getMyCommands"] = "scope:o language_code:s",
        ["setMyDescription"] = "description:s language_code:s",
        ["getMyDescription"] = "language_code:s",
        ["setMyShortDescription"] = "short_description:s language_code:s",
        ["getMyShortDescription"] = "language_code:s",
        ["setWebhook"] = "url:s! max_connections:n allowed_updates:a secret_token:s",
        ["deleteWebhook"] = "drop_pending_updates:b",
    };

    private static readonly Dictionary<string, string> Objects = new()
    {
        ["reply_parameters"] = "message_id:n! allow_sending_without_reply:b quote:s quote_position:n",
        ["ephemeral_message_parameters"] = "receiver_user_id:n! callback_query_id:s",
        ["link_preview_options"] = "is_disabled:b",
        ["reply_markup"] = "inline_keyboard:a!",
        ["rich_message"] = "html:s is_rtl:b skip_entity_detection:b",
        ["button"] = "text:s! start_parameter:s",
        ["result"] = "type:s! id:s! title:s! description:s input_message_content:o! reply_markup:o",
        ["results"] = "type:s! id:s! title:s! description:s input_message_content:o! reply_markup:o",
        ["input_message_content"] = "message_text:s parse_mode:s link_preview_options:o rich_message:o",
        ["commands"] = "command:s! description:s!",
        ["reaction"] = "type:s! emoji:s!",
    };

    /// <returns>Null when every parameter is known and of its type, and none is missing.</returns>
    public static string? Problem(BotApiCall call) =>
        Methods.TryGetValue(call.Method, out var parameters) ? Problem(call.Body, parameters, call.Method) : $"unknown method {call.Method}";

    private static string? Problem(JsonElement value, string members, string path)
    {
        var known = members.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(member => member.Split(':')).ToDictionary(parts => parts[0], parts => parts[1]);
        return known.Where(member => member.Value.EndsWith('!') && !value.TryGetProperty(member.Key, out _)).Select(member => $"{path}.{member.Key} is missing").FirstOrDefault()
            ?? value.EnumerateObject().Select(member => Problem(member, known.GetValueOrDefault(member.Name), $"{path}.{member.Name}")).FirstOrDefault(problem => problem is not null);
    }

    private static string? Problem(JsonProperty member, string? type, string path)
    {
        if (type is null)
        {
            return $"{path} is unknown";
        }

        var (value, parts) = (member.Value, Objects.GetValueOrDefault(member.Name));
        return (type[0], value.ValueKind) switch
        {
            ('n', JsonValueKind.Number) or ('s', JsonValueKind.String) or ('b', JsonValueKind.True or JsonValueKind.False) => null,
            ('o', JsonValueKind.Object) => parts is null ? null : Problem(value, parts, path),
            ('a', JsonValueKind.Array) => parts is null ? null : value.EnumerateArray().Select(one => Problem(one, parts, path)).FirstOrDefault(problem => problem is not null),
            _ => $"{path} is of the wrong type",
        };
    }
}
