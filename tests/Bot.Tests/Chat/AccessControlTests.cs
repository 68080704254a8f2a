using Bot.Chat;
using Bot.Tests.Support;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Chat;

public sealed class AccessControlTests
{
    private readonly ManualTimeProvider time = new();

    [Fact]
    public void Beyond_the_limit_one_is_told_to_wait_and_the_others_get_nothing_until_the_minute_is_over()
    {
        var access = Access(new AccessOptions { MessagesPerMinutePerUser = 2 });
        Assert.Equal(["answer", "answer", "too.fast", "nothing", "nothing"], Enumerable.Range(0, 5).Select(_ => Say(access, user: 1)));
        Assert.Equal("answer", Say(access, user: 2));
        time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("answer", Say(access, user: 1));
    }

    [Fact]
    public void A_flood_in_one_chat_leaves_other_chats_alone()
    {
        var access = Access(new AccessOptions { MessagesPerMinutePerUser = 0, MessagesPerMinutePerChat = 3 });
        Assert.Equal(["answer", "answer", "answer", "too.fast", "nothing"], Enumerable.Range(1, 5).Select(user => Say(access, user, chat: -5)));
        Assert.Equal("answer", Say(access, user: 1, chat: -6));
    }

    [Fact]
    public void Lists_invite_and_block_and_admins_pass_everything()
    {
        var access = Access(new AccessOptions { AllowedUsers = [1, 2], BlockedUsers = [2], BlockedChats = [-7], Admins = [9], MessagesPerMinutePerUser = 1 });
        Assert.Equal("answer", Say(access, user: 1));
        Assert.Equal("nothing", Say(access, user: 2));
        Assert.Equal("not.invited", Say(access, user: 3));
        Assert.Equal("nothing", Say(access, user: 1, chat: -7));
        Assert.Equal(["answer", "answer"], Enumerable.Range(0, 2).Select(_ => Say(access, user: 9, chat: -7)));
    }

    private AccessControl Access(AccessOptions options) => new(Options.Create(options), time);

    private static string Say(AccessControl access, long user, long chat = 1)
    {
        var admission = access.Admit(ChatBench.Message("x", chat, user));
        return admission.IsAdmitted ? "answer" : admission.Phrase ?? "nothing";
    }
}
