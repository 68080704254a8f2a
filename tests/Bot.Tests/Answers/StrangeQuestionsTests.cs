using Bot.Answers;
using Bot.Cli;
using Bot.Commands;
using Bot.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Tests.Answers;

public sealed class StrangeQuestionsTests
{
    [Fact]
    public void Any_characters_get_a_reply_and_only_exact_quotes() =>
        Prop.ForAll(AnyText(), text => AssertFine(text)).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("؟؟؟!!!")]
    [InlineData("😀🇩🇪👍🏽")]
    [InlineData("\0\u0001\u001B[31m")]
    [InlineData("[1][2][3]")]
    [InlineData("**")]
    [InlineData("\uD83D")]
    [InlineData("«»")]
    public void Punctuation_emoji_and_control_characters_get_a_reply(string text) => AssertFine(text);

    [Theory]
    [InlineData("ا")]
    [InlineData("z")]
    [InlineData("٩")]
    [InlineData("مولوتوف ")]
    [InlineData("متى؟ ")]
    [InlineData("\u064E")]
    public void A_thousand_letters_get_a_reply(string part) => AssertFine(string.Concat(Enumerable.Repeat(part, 1000)));

    private static void AssertFine(string text)
    {
        var answer = Task.Run(() => AnswerBench.Shipped.AskAsync(text, text)).GetAwaiter().GetResult();
        Assert.Same(answer, CitationCheck.Enforce(answer));
        Assert.NotEmpty(ChatBench.TextOf(AnswerReply.Of(answer)));
        Assert.NotEmpty(AnswerLine.Of("", answer, TimeSpan.Zero).ToJson());
    }

    private static Arbitrary<string> AnyText() => Gen.OneOf(
        Gen.Elements("متى", "مولوتوف", "هتلر", "كم", "when", "Berlin", "اقتبس", "من", "نوفمبر", "و"),
        Gen.Elements(" ", "\n", "؟", "!", "«", "»", "[", "]", "(", ".", ":", "\0", "\u200F", "\u064E", "12", "9.5", "😀", "\uD83D", "**", "{0}", "<b>", "%"),
        Gen.Choose(1, 0xFFFF).Select(c => ((char)c).ToString())).ListOf().Select(parts => string.Concat(parts)).ToArbitrary();
}
