using Bot.Chat;
using Bot.Languages;

namespace Bot.Tests.Chat;

public sealed class PlainTextTests
{
    [Fact]
    public void Bold_quotation_and_place_are_written_and_links_left_out()
    {
        var reply = new Reply(Language.Arabic,
        [
            new TextBlock([new TextRun("في "), new TextRun("1940", Bold: true), new TextRun(" [1]")]),
            new QuoteBlock(1, "نص حرفي <كما هو>", "مقال › قسم", "https://e.org/x"),
            new QuoteBlock(0, "بلا رقم", "مقال", null),
        ]);
        Assert.Equal("في **1940** [1]\n\n[1] نص حرفي <كما هو>\n    مقال › قسم\n\nبلا رقم\n    مقال", PlainText.Render(reply));
    }
}
