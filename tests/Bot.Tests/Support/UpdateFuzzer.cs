using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.Tests.Support;

/// <summary>Makes strange updates of real ones: something deleted, doubled, of another type, far too long. The same seed makes the same ones.</summary>
internal sealed class UpdateFuzzer(int seed)
{
    private const string User = """{"id":7,"is_bot":false,"first_name":"ن","language_code":"ar"}""";
    private const string Group = """{"id":-1001,"type":"supergroup","title":"G","is_forum":true}""";

    private static readonly string[] Real =
    [
        Message("""{"id":7,"type":"private"}""", "\"text\":\"متى وصل مولوتوف إلى برلين؟\""),
        Message("""{"id":7,"type":"private"}""", "\"text\":\"/subscribe 8:30 القاهرة\",\"entities\":[{\"type\":\"bot_command\",\"offset\":0,\"length\":10}]"),
        Message(Group, "\"message_thread_id\":5,\"text\":\"/today@test_bot 27 سبتمبر\",\"entities\":[{\"type\":\"bot_command\",\"offset\":0,\"length\":15}]"),
        Message("""{"id":7,"type":"private"}""", "\"caption\":\"ما هذا؟\",\"photo\":[{\"file_id\":\"a\",\"width\":1,\"height\":1}]"),
        Message("""{"id":-5,"type":"group","title":"g"}""", "\"migrate_to_chat_id\":-1005"),
        Message("""{"id":7,"type":"private"}""", "\"text\":\"ومتى؟\",\"quote\":{\"text\":\"وصل\",\"position\":4},\"reply_to_message\":{\"message_id\":2,\"date\":1,\"chat\":{\"id\":7,\"type\":\"private\"}}"),
        """{"callback_query":{"id":"9","chat_instance":"c","data":"/source 0123456789 1","message":{"message_id":3,"date":1,"chat":{"id":7,"type":"private"}},"from":""" + User + "}}",
        """{"inline_query":{"id":"8","query":"متى وصل","offset":"","chat_type":"sender","from":""" + User + "}}",
    ];

    private static readonly string[] Strange =
    [
        "null", "true", "-1", "0", "1e308", "9223372036854775807", "\"\"", "\"/\"", "\"/@\"", "\"\\u0000\\u202e\\ufeff\"", "[]", "{}", "[[]]", "{\"id\":1}",
        "\"<b>&amp;</b>\"", $"\"{new string('أ', 5000)}\"", $"\"{new string('9', 40)}\"", $"\"{string.Concat(Enumerable.Repeat("👩‍👧", 200))}\"",
    ];

    private readonly Random random = new(seed);

    public string Next()
    {
        var update = JsonNode.Parse(Pick(Real))!.AsObject();
        for (var times = random.Next(1, 5); times > 0; times--)
        {
            Change(update);
        }

        return update.ToJsonString();
    }

    private static string Message(string chat, string rest) =>
        """{"message":{"message_id":1,"date":1767225600,"from":""" + User + ",\"chat\":" + chat + "," + rest + "}}";

    /// <summary>Changes one thing somewhere below the object.</summary>
    private void Change(JsonObject where)
    {
        if (where.Count == 0)
        {
            where["id"] = Odd();
            return;
        }

        var key = Pick([.. where.Select(pair => pair.Key)]);
        switch (random.Next(8))
        {
            case 0:
                where.Remove(key);
                break;
            case 1:
                where[key] = Odd();
                break;
            case 2:
                where[Pick([.. where.Select(pair => pair.Key), "x"])] = where[key]?.DeepClone();
                break;
            default:
                where[key] = Changed(where[key]);
                break;
        }
    }

    private JsonNode? Changed(JsonNode? value)
    {
        var copy = value?.DeepClone();
        switch (copy)
        {
            case JsonObject below:
                Change(below);
                return below;
            case JsonArray { Count: > 0 } list:
                list[0] = Changed(list[0]);
                return list;
            case JsonValue text when text.GetValueKind() == JsonValueKind.String:
                var old = text.GetValue<string>();
                return old[random.Next(old.Length + 1)..] + (char)random.Next(0x3000) + old;
            default:
                return Odd();
        }
    }

    private JsonNode? Odd() => JsonNode.Parse(Pick(Strange));

    private string Pick(string[] list) => list[random.Next(list.Length)];
}
