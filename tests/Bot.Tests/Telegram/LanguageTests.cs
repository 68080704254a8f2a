using Bot.Languages;
using Bot.Tests.Support;

namespace Bot.Tests.Telegram;

public sealed class LanguageTests(ServiceBench bench) : IClassFixture<ServiceBench>
{
    [Fact]
    public async Task The_chosen_language_goes_before_the_questions_and_outlives_a_restart()
    {
        var choice = await bench.AskAsync(301, "/language");
        Assert.Equal(["/language auto", "/language en", "/language ar"], choice.Buttons);
        Assert.Equal(Phrases.Get(Language.English, "language.done"), (await bench.PressAsync(choice, "/language en")).Visible);
        Assert.Equal(Phrases.Get(Language.English, "not.found"), (await bench.AskAsync(301, "كم سعر الذهب اليوم؟")).Visible.Split('\n')[0]);
        Assert.Contains("Language: English", (await bench.AskAsync(301, "/settings")).Visible);
        await bench.RestartAsync();
        Assert.Equal(Phrases.Get(Language.English, "new"), (await bench.AskAsync(301, "/new")).Visible);
    }

    [Fact]
    public async Task Without_a_choice_the_question_decides_then_the_platform()
    {
        Assert.Contains(Phrases.Get(Language.English, "not.found"), (await bench.AskAsync(302, "What is the capital of Burkina Faso?")).Visible);
        Assert.Equal(Phrases.Get(Language.Arabic, "new"), (await bench.AskAsync(302, "/new")).Visible);
    }

    [Fact]
    public async Task Start_greets_with_three_questions_that_the_articles_answer()
    {
        var start = await bench.AskAsync(303, "/start");
        Assert.Equal(3, start.Buttons.Count);
        foreach (var button in start.Buttons)
        {
            Assert.Contains((await bench.PressAsync(start, button)).Buttons, data => data.StartsWith("/source", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("/sources", "CC BY-SA 4.0")]
    [InlineData("/privacy", "365")]
    [InlineData("/help", "/quote")]
    [InlineData("/hlp", "/help")]
    [InlineData("/zzzzzzzz", "/help")]
    public async Task Every_command_says_its_part(string command, string expected) => Assert.Contains(expected, (await bench.AskAsync(304, command)).Visible);

    [Fact]
    public async Task A_mistyped_command_is_offered_with_what_it_asked_as_far_as_a_button_holds_it()
    {
        Assert.Equal(["/quote الضربة"], (await bench.AskAsync(306, "/qoute الضربة")).Buttons);
        Assert.Equal(["/quote"], (await bench.AskAsync(306, "/qoute " + new string('س', 40))).Buttons);
    }

    [Fact]
    public async Task Cities_are_named_cleanly_in_both_languages()
    {
        await bench.AskAsync(307, "/language en");
        Assert.Contains("/subscribe Cairo", (await bench.AskAsync(307, "/subscribe")).Buttons);
        Assert.Contains("8:30 (London)", (await bench.AskAsync(307, "/subscribe 8:30 London")).Visible);
    }

    [Fact]
    public async Task A_profile_that_is_shown_already_is_not_set_again()
    {
        await bench.Api.WaitUntilAsync(api => api.CallsOf("getUpdates").Any());
        var set = Count();
        Assert.True(set >= 9);
        await bench.RestartAsync();
        await bench.AskAsync(305, "/new");
        Assert.Equal(set, Count());

        int Count() => bench.Api.Calls.Count(call => call.Method.StartsWith("setMy", StringComparison.Ordinal));
    }
}
