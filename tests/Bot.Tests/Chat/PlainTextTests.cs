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

    [Fact]
    public void A_button_shows_its_command_and_one_that_only_opens_a_page_is_left_out()
    {
        var reply = new Reply(Language.Arabic, [new TextBlock([new TextRun("نص")])]) { Buttons = [[new ReplyButton("المصدر", "/source a 1")], [ReplyButton.ToReader("في المقال", "/read/x")]] };

        Assert.Equal("نص\n\n[المصدر: /source a 1]", PlainText.Render(reply));
    }
}
