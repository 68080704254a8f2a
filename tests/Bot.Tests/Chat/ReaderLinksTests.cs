using Bot.Chat;
using Bot.Languages;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Chat;

public sealed class ReaderLinksTests
{
    private static readonly QuoteBlock Quote = new(1, "نص", "موضع", "https://e.org/#:~:text=x") { ReaderPath = "/read/a?r=0123456789ab#p12:34-80" };
    private static readonly Reply Answer = new(Language.Arabic, [new TextBlock([new TextRun("جواب")]), Quote, Quote with { ReaderPath = null }]);

    [Theory]
    [InlineData("https://bot.example.org")]
    [InlineData("https://bot.example.org/")]
    public void Where_the_page_can_be_reached_quotations_lead_to_the_reader(string publicUrl) =>
        Assert.Equal(["https://bot.example.org/read/a?r=0123456789ab#p12:34-80", "https://e.org/#:~:text=x"], Urls(Links(publicUrl).Apply(Answer)));

    [Fact]
    public void Elsewhere_the_reply_stays_as_it_is() => Assert.Same(Answer, Links("").Apply(Answer));

    [Theory]
    [InlineData("https://bot.example.org", 2)]
    [InlineData("", 1)]
    public void Buttons_to_the_reader_are_left_out_where_it_cannot_be_reached(string publicUrl, int left)
    {
        var reply = Answer with { Buttons = [[new ReplyButton("زر", "/today"), ReplyButton.ToReader("📖", "/read/a#p1:0-2")], [ReplyButton.ToReader("📖", "/read/a#p1:0-2")]] };
        Assert.Equal(left, Links(publicUrl).Apply(reply).Buttons.Count);
    }

    private static ReaderLinks Links(string publicUrl) => new(Options.Create(new ReaderLinkOptions { PublicUrl = publicUrl }));

    private static IEnumerable<string?> Urls(Reply reply) => reply.Blocks.OfType<QuoteBlock>().Select(quote => quote.Url);
}
