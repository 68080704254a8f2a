using Bot.Chat;
using Bot.Languages;
using Bot.Tests.Support;

namespace Bot.Tests.Chat;

public sealed class CommandRouterTests : IDisposable
{
    private readonly ChatBench bench = new(new RecordingMessenger(), new FakeCommand(), new ChatOptions { MaxMessageLength = 20 });

    [Theory]
    [InlineData("من كتب المقال؟", "من كتب المقال؟")]
    [InlineData("/ask من كتبه؟", "من كتبه؟")]
    [InlineData("/ask@isnad_bot  who? ", "who?")]
    [InlineData("/ASK who?", "who?")]
    [InlineData("/ask\nwho?", "who?")]
    [InlineData("/", "/")]
    public async Task A_command_and_plain_text_reach_ask(string text, string arguments) =>
        Assert.Equal(arguments, await RouteAsync(ChatBench.Message(text)));

    [Theory]
    [InlineData("/nothing", "unknown.command")]
    [InlineData("", "text.only")]
    [InlineData("  ", "text.only")]
    public async Task What_cannot_be_answered_is_told_in_the_users_language(string text, string phrase)
    {
        Assert.Equal(Phrases.Get(Language.Arabic, phrase), await RouteAsync(ChatBench.Message(text, language: null)));
        Assert.Equal(Phrases.Get(Language.English, phrase), await RouteAsync(ChatBench.Message(text, language: "en-GB")));
    }

    [Fact]
    public async Task A_text_over_the_limit_is_refused_with_the_limit()
    {
        Assert.Contains("20", await RouteAsync(ChatBench.Message(new string('س', 21))));
        Assert.Equal(new string('س', 20), await RouteAsync(ChatBench.Message(new string('س', 20))));
    }

    [Fact]
    public async Task In_a_group_an_unknown_command_is_answered_only_when_it_names_the_bot()
    {
        Assert.Null(await bench.Router.RouteAsync(ChatBench.Message("/other", isPrivate: false), default));
        Assert.NotNull(await bench.Router.RouteAsync(ChatBench.Message("/other@isnad_bot", isPrivate: false), default));
    }

    public void Dispose() => bench.Dispose();

    private async Task<string> RouteAsync(IncomingMessage message) => ChatBench.TextOf(await bench.Router.RouteAsync(message, default));
}
