using Bot.Chat;
using Bot.Telegram;

namespace Bot.Tests.Telegram;

public sealed class UpdateMapperTests
{
    private const string User = """ "from":{"id":5000000000,"is_bot":false,"first_name":"U","language_code":"en"},"date":1767225600,"message_id":8 """;
    private const string Private = """ "chat":{"id":5000000000,"type":"private"} """;
    private const string Group = """ "chat":{"id":-1001234567890,"type":"supergroup","title":"G"} """;

    private readonly UpdateMapper mapper = new(new User { Id = 42, IsBot = true, Username = "isnad_bot" }, TimeProvider.System);

    [Fact]
    public void A_private_text_keeps_all_that_matters()
    {
        var message = Map(Private, """ "text":"سؤال","quote":{"text":"المقطع","position":0} """)!;
        Assert.Equal(new ChatAddress("telegram", 5_000_000_000), message.Chat);
        Assert.Equal((8, 5_000_000_000, "سؤال", "en", true, "المقطع"), (message.MessageId, message.UserId, message.Text, message.LanguageCode, message.IsPrivate, message.Selection));
        Assert.Equal(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), message.SentAt);
    }

    [Theory]
    [InlineData(""" "photo":[{"file_id":"x"}],"caption":"ما هذا؟" """, "ما هذا؟")]
    [InlineData(""" "photo":[{"file_id":"x"}] """, "")]
    [InlineData(""" "sticker":{"file_id":"x"} """, "")]
    [InlineData(""" "pinned_message":{"message_id":1,"date":0} """, null)]
    public void A_private_message_without_text_counts_by_its_caption_or_as_empty_and_a_service_message_not_at_all(string content, string? text) =>
        Assert.Equal(text, Map(Private, content)?.Text);

    [Theory]
    [InlineData("question", "", null)]
    [InlineData("/help", """{"type":"bot_command","offset":0,"length":5}""", "/help")]
    [InlineData("/help@isnad_BOT me", """{"type":"bot_command","offset":0,"length":15}""", "/help@isnad_BOT me")]
    [InlineData("/help@other_bot", """{"type":"bot_command","offset":0,"length":15}""", null)]
    [InlineData("@isnad_bot  متى؟", """{"type":"mention","offset":0,"length":10}""", "متى؟")]
    [InlineData("متى @Isnad_bot كان؟", """{"type":"mention","offset":4,"length":10}""", "متى كان؟")]
    [InlineData("متى @other_bot كان؟", """{"type":"mention","offset":4,"length":10}""", null)]
    [InlineData("بوت متى؟", """{"type":"text_mention","offset":0,"length":3,"user":{"id":42,"is_bot":true,"first_name":"I"} }""", "متى؟")]
    [InlineData("متى؟", """{"type":"brand_new_kind","offset":0,"length":3}""", null)]
    public void In_a_group_only_what_is_addressed_to_the_bot_counts(string text, string entity, string? expected) =>
        Assert.Equal(expected, Map(Group, $$""" "text":"{{text}}","entities":[{{entity}}] """)?.Text);

    [Theory]
    [InlineData(42, "", true)]
    [InlineData(43, "", false)]
    [InlineData(42, ""","message_thread_id":3,"is_topic_message":true""", false)]
    public void A_reply_to_the_bot_counts_but_not_to_the_message_that_opens_a_topic(long author, string thread, bool counts)
    {
        var reply = $$""" "reply_to_message":{"message_id":3,"date":1,{{Group}},"from":{"id":{{author}},"is_bot":true,"first_name":"I"} },"text":"ولماذا؟" """;
        Assert.Equal(counts, Map(Group, reply + thread) is not null);
    }

    [Theory]
    [InlineData(""","message_thread_id":3,"is_topic_message":true""", 3)]
    [InlineData(""","message_thread_id":3""", null)]
    public void A_thread_counts_only_as_topic(string thread, int? topic) =>
        Assert.Equal(topic, Map(Group, """ "text":"/help","entities":[{"type":"bot_command","offset":0,"length":5}] """ + thread)!.Chat.TopicId);

    [Theory]
    [InlineData("""{"update_id":1,"edited_message":{"message_id":1,"date":1,"chat":{"id":1,"type":"private"},"text":"x"}}""", UpdateType.EditedMessage)]
    [InlineData("""{"update_id":1,"brand_new_kind":{"x":1}}""", UpdateType.Unknown)]
    [InlineData("""{"update_id":1,"message":{"message_id":"not a number","chat":[]}}""", UpdateType.Unknown)]
    [InlineData("""{"update_id":1,"message":{"message_id":1,"date":1,"chat":{"id":1,"type":"private"},"from":{"id":9,"is_bot":true,"first_name":"B"},"text":"x"}}""", UpdateType.Message)]
    [InlineData("""{"update_id":1,"message":{"message_id":1,"date":1,"chat":{"id":1,"type":"brand_new"},"from":{"id":9,"first_name":"B"},"text":"x"}}""", UpdateType.Message)]
    public void Other_kinds_other_bots_and_strange_shapes_are_read_and_left_alone(string json, UpdateType kind)
    {
        var update = Read(json);
        Assert.Equal((1, kind), (update.Id, update.Type));
        Assert.Null(mapper.Map(update));
    }

    [Theory]
    [InlineData("")]
    [InlineData(""" ,"old_chat_member":null,"new_chat_member":{"status":"member","user":{"id":42,"is_bot":true,"first_name":"I"} } """)]
    [InlineData(""" ,"old_chat_member":{"status":"left","user":{"id":42,"is_bot":true,"first_name":"I"} },"new_chat_member":null """)]
    public void A_change_of_membership_that_lacks_a_side_is_no_greeting(string members) =>
        Assert.Null(mapper.Map(Read($$"""{"update_id":1,"my_chat_member":{ {{User}},{{Group}}{{members}} } }""")));

    private IncomingMessage? Map(string chat, string content) => mapper.Map(Read($$"""{"update_id":1,"message":{ {{User}},{{chat}},{{content}} } }"""));

    private static Update Read(string json) => BotApi.ReadUpdate(System.Text.Encoding.UTF8.GetBytes(json))!;
}
