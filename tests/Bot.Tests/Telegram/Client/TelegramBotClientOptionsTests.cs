using Bot.Telegram.Client;
using Bot.Tests.Support;

namespace Bot.Tests.Telegram.Client;

public sealed class TelegramBotClientOptionsTests
{
    [Theory]
    [InlineData("")]
    [InlineData("fake-SECRET")]
    [InlineData("42:")]
    [InlineData(":fake-SECRET")]
    [InlineData("abc:fake-SECRET")]
    public void A_token_of_another_form_is_refused_without_being_shown(string token) =>
        Assert.DoesNotContain("SECRET", Assert.Throws<ArgumentException>(() => new TelegramBotClientOptions(token)).ToString());

    [Fact]
    public void The_token_is_not_printed() => Assert.DoesNotContain("SECRET", $"{new TelegramBotClientOptions(FakeBotApi.Token)}");
}
