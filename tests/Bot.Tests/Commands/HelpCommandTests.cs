using Bot.Answers.Log;
using Bot.Chat;
using Bot.Commands;
using Bot.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Commands;

public sealed class HelpCommandTests
{
    [Fact]
    public async Task Help_lists_the_commands_of_the_menu_from_their_metadata()
    {
        var services = new ServiceCollection().AddLogging().AddChat(new ConfigurationBuilder().Build())
            .AddSingleton<ICommand>(new FakeCommand()).AddSingleton<ICommand, RateCommand>().AddSingleton<IAnswerLog, FakeAnswerLog>().AddSingleton<ICommand, HelpCommand>();
        await using var provider = services.BuildServiceProvider();
        var reply = await provider.GetRequiredService<CommandRouter>().RouteAsync(ChatBench.Message("/help", language: "en"), default);
        var text = ChatBench.TextOf(reply);
        Assert.Contains("/ask – Ask a question about the articles\n/help – How to use the bot", text);
        Assert.DoesNotContain("/rate", text);
    }
}
