using Bot.Chat;
using Bot.Languages;
using Bot.OnThisDay;
using Bot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Bot.Tests.Telegram;

/// <summary>Being added to chats, put out of them, and who speaks in them.</summary>
public sealed class MembershipTests(ServiceBench bench) : IClassFixture<ServiceBench>
{
    private const string Question = "متى خرقت ألمانيا اتفاق مولوتوف-ربنتروب؟";

    [Fact]
    public async Task A_group_is_greeted_once_whatever_tells_of_it_and_replies_to_nothing()
    {
        Changed(-401, "supergroup", "left", "member");
        var greeting = (await bench.Api.DeliveredAsync(-401, 1))[0];
        Assert.StartsWith(Phrases.Get(Language.Arabic, "start.group")[..20], greeting.Visible);
        Assert.False(greeting.Has("reply_parameters"));
        PushGroup(-401, "/start@isnad_bot group");
        Changed(-401, "supergroup", "member", "administrator");
        PushGroup(-401, "/new");
        Assert.Equal(Phrases.Get(Language.Arabic, "new"), (await bench.Api.DeliveredAsync(-401, 2))[1].Visible);
    }

    [Fact]
    public async Task A_channel_is_greeted_when_the_bot_may_post_there()
    {
        Changed(-402, "channel", "left", "administrator", "\"can_post_messages\":false,");
        Changed(-402, "channel", "administrator", "administrator", "\"can_post_messages\":true,", "\"can_post_messages\":false,");
        Assert.Contains("/subscribe", (await bench.Api.DeliveredAsync(-402, 1))[0].Visible);
    }

    [Theory]
    [InlineData("left", "restricted", "\"is_member\":true,\"can_send_messages\":false,")]
    [InlineData("member", "left", "")]
    [InlineData("kicked", "left", "")]
    public async Task Where_it_cannot_write_it_says_nothing(string old, string now, string rights)
    {
        var chat = -410 - old.Length - now.Length;
        Changed(chat, "supergroup", old, now, rights);
        PushGroup(chat, "/new");
        Assert.Equal(Phrases.Get(Language.Arabic, "new"), Assert.Single(await bench.Api.DeliveredAsync(chat, 1)).Visible);
    }

    [Theory]
    [InlineData(420, "private")]
    [InlineData(-421, "supergroup")]
    [InlineData(-422, "channel")]
    public async Task Blocked_or_put_out_it_ends_the_daily_post_of_every_topic(long chat, string type)
    {
        var store = bench.Host.Services.GetRequiredService<ISubscriptionStore>();
        ChatAddress[] all = [new("telegram", chat), new("telegram", chat, 7)];
        foreach (var address in all)
        {
            await store.SaveAsync(new Subscription(address, new LocalTime(8, 0), "Africa/Cairo", Language.Arabic, false, Instant.MinValue), Instant.MaxValue, default);
        }

        Changed(chat, type, "member", type == "private" ? "kicked" : "left");
        await bench.AskAsync(423, "/new");
        foreach (var address in all)
        {
            Assert.Null(await store.FindAsync(address, default));
        }
    }

    [Fact]
    public async Task Start_offers_to_take_the_bot_into_a_group_or_channel()
    {
        var start = await bench.AskAsync(430, "/start");
        var row = start.Body.GetProperty("reply_markup").GetProperty("inline_keyboard").EnumerateArray().Last().EnumerateArray().Select(button => button.GetProperty("url").GetString());
        Assert.Equal([$"https://t.me/{FakeBotApi.BotName}?startchannel=channel&admin=post_messages", $"https://t.me/{FakeBotApi.BotName}?startgroup=group"], row);
    }

    [Fact]
    public async Task An_anonymous_administrator_speaks_for_the_group_and_manages_it()
    {
        bench.Api.Push(Group(-431, "/language@isnad_bot en", 1, """ "from":{"id":1087968824,"is_bot":true,"first_name":"Group"},"sender_chat":{"id":-431,"type":"supergroup"} """));
        Assert.Equal(Phrases.Get(Language.English, "language.done"), (await bench.Api.DeliveredAsync(-431, 1))[0].Visible);
    }

    [Theory]
    [InlineData(""" "from":{"id":77,"is_bot":true,"first_name":"Other"} """)]
    [InlineData(""" "from":{"id":777000,"is_bot":false,"first_name":"Telegram"},"sender_chat":{"id":-5,"type":"channel"},"is_automatic_forward":true """)]
    [InlineData(""" "from":{"id":7,"is_bot":false,"first_name":"U"},"via_bot":{"id":42,"is_bot":true,"first_name":"Isnad"} """)]
    public async Task Other_bots_posts_passed_on_and_its_own_inline_answers_are_no_questions(string author)
    {
        var chat = -440 - author.Length;
        bench.Api.Push(Group(chat, "/help", 1, author));
        PushGroup(chat, "/new");
        Assert.Equal(Phrases.Get(Language.Arabic, "new"), Assert.Single(await bench.Api.DeliveredAsync(chat, 1)).Visible);
    }

    [Theory]
    [InlineData("/ask", "bot_command")]
    [InlineData("/ask@isnad_bot", "bot_command")]
    [InlineData("@isnad_bot", "mention")]
    public async Task Named_in_reply_to_somebodys_question_it_answers_that_question(string text, string entity)
    {
        var chat = -450 - text.Length;
        bench.Api.Push($$"""
            {"message":{"message_id":2,"date":1767225600,"text":"{{text}}","entities":[{"type":"{{entity}}","offset":0,"length":{{text.Length}}}],
            "from":{"id":7,"is_bot":false,"first_name":"U","language_code":"ar"},"chat":{"id":{{chat}},"type":"supergroup"},
            "reply_to_message":{"message_id":1,"date":1767225600,"text":"{{Question}}","from":{"id":8,"is_bot":false,"first_name":"V"},"chat":{"id":{{chat}},"type":"supergroup"} } } }
            """);
        Assert.Contains("1941", (await bench.Api.DeliveredAsync(chat, 1))[0].Visible);
    }

    [Fact]
    public async Task A_channel_post_that_names_the_bot_is_answered_in_the_channel()
    {
        bench.Api.Push($$"""
            {"channel_post":{"message_id":1,"date":1767225600,"text":"@isnad_bot {{Question}}","entities":[{"type":"mention","offset":0,"length":10}],"chat":{"id":-460,"type":"channel"} } }
            """);
        Assert.Contains("1941", (await bench.Api.DeliveredAsync(-460, 1))[0].Visible);
    }

    private void PushGroup(long chat, string text) =>
        bench.Api.Push(Group(chat, text, 9, """ "from":{"id":7,"is_bot":false,"first_name":"U","language_code":"ar"} """));

    private static string Group(long chat, string text, int id, string author) => $$"""
        {"message":{"message_id":{{id}},"date":1767225600,"text":"{{text}}","entities":[{"type":"bot_command","offset":0,"length":{{text.Split(' ')[0].Length}}}],
        {{author}},"chat":{"id":{{chat}},"type":"supergroup"} } }
        """;

    private void Changed(long chat, string type, string old, string now, string rights = "", string oldRights = "") => bench.Api.Push($$"""
        {"my_chat_member":{"date":1767225600,"chat":{"id":{{chat}},"type":"{{type}}"},"from":{"id":7,"is_bot":false,"first_name":"U","language_code":"ar"},
        "old_chat_member":{ {{oldRights}}"status":"{{old}}","user":{"id":42,"is_bot":true,"first_name":"Isnad"} },
        "new_chat_member":{ {{rights}}"status":"{{now}}","user":{"id":42,"is_bot":true,"first_name":"Isnad"} } } }
        """);
}
