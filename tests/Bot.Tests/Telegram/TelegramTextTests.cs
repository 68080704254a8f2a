using System.Globalization;
using Bot.Chat;
using Bot.Languages;
using Bot.Telegram;
using Bot.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Tests.Telegram;

public sealed class TelegramTextTests
{
    private static readonly string[] Bricks =
    [
        "a", "كلمة", "وزارةِ", " ", "  ", ". ", "؟ ", "! ", "\n", "<", ">", "&", "\"", "&lt;", "<b>", "😀", "e\u0301", "👨‍👩‍👧", "0123456789",
        "كلماتمتصلةطويلةجدًابلافراغ", "\u200F", "\u202E", "\u2068", "\u0007", "\u200D", "[1]", "٤",
    ];

    [Fact]
    public void A_reply_is_written_with_bold_quotation_place_and_link()
    {
        var reply = new Reply(Language.Arabic,
        [
            new TextBlock([new TextRun("في "), new TextRun("عام <1940>", Bold: true), new TextRun(" [1]")]),
            new QuoteBlock(1, "نص & \"نص\"", "مقال › قسم", "https://e.org/?a=1&b=\"2\""),
        ]);
        Assert.Equal(
            "في <b>عام &lt;1940&gt;</b> [1]\n\n\u200F[1]\n<blockquote expandable>نص &amp; \"نص\"</blockquote>\n"
            + "<a href=\"https://e.org/?a=1&amp;b=&quot;2&quot;\">مقال › قسم</a>",
            Assert.Single(TelegramText.Render(reply)).Html);
    }

    [Fact]
    public void A_text_of_the_full_length_is_one_part_and_one_more_unit_makes_two()
    {
        Assert.Single(Render(new string('<', 4095) + "س"));
        Assert.Equal([4096, 1], Render(new string('<', 4096) + "س").Select(part => part.Text.Length));
    }

    [Fact]
    public void A_cut_comes_after_a_sentence()
    {
        var sentence = new string('س', 3000) + "؟ ";
        var parts = Render(sentence + new string('ع', 500) + " " + new string('ع', 2000));
        Assert.Equal(sentence, parts[0].Text);
    }

    [Fact]
    public void A_long_quotation_goes_on_in_a_new_blockquote()
    {
        var quote = string.Concat(Enumerable.Range(0, 700).Select(i => $"الجملة رقم {i}. "));
        var parts = TelegramText.Render(new Reply(Language.Arabic, [Text("جواب"), new QuoteBlock(1, quote, "الموضع", null)]));
        Assert.True(parts.Count > 2);
        Assert.Equal(quote, string.Concat(parts.SelectMany(part => TelegramHtml.Elements(part.Html, "blockquote"))));
    }

    [Fact]
    public void A_block_that_fits_a_part_is_not_cut()
    {
        var quotes = Enumerable.Range(1, 6).Select(i => new QuoteBlock(i, new string('ق', 1500), "موضع", null)).ToArray();
        var parts = TelegramText.Render(new Reply(Language.Arabic, quotes));
        Assert.Equal(3, parts.Count);
        Assert.All(parts.SelectMany(part => TelegramHtml.Elements(part.Html, "blockquote")), quote => Assert.Equal(1500, quote.Length));
    }

    [Fact]
    public void A_part_has_at_most_a_hundred_entities()
    {
        var runs = Enumerable.Range(0, 250).SelectMany(i => new[] { new TextRun($"{i}", Bold: true), new TextRun(" ") }).ToArray();
        var parts = TelegramText.Render(new Reply(Language.Arabic, [new TextBlock(runs)]));
        Assert.Equal([100, 100, 50], parts.Select(part => TelegramHtml.Elements(part.Html, "b").Count));
    }

    [Fact]
    public void Nothing_to_see_is_nothing_to_send() => Assert.Empty(Render(" \n "));

    [Fact]
    public void Whatever_the_reply_no_part_is_too_long_or_broken_and_nothing_is_lost() =>
        Prop.ForAll(Replies().ToArbitrary(), Law).QuickCheckThrowOnFailure();

    private static bool Law(Reply reply)
    {
        var parts = TelegramText.Render(reply, maxLength: 40);
        Assert.All(parts, part =>
        {
            Assert.InRange(part.Text.Length, 1, 40);
            Assert.Equal(part.Text, TelegramHtml.Visible(part.Html));
            Assert.Contains(part.Text.EnumerateRunes(), rune => IsSeen(rune));
            Assert.False(char.IsLowSurrogate(part.Text[0]));
        });
        var (given, sent) = (Letters(string.Concat(reply.Blocks.Select(VisibleOf))), Letters(string.Concat(parts.Select(part => part.Text))));
        Assert.All(Added(given, sent), added => Assert.Contains(added, Marks));
        Assert.Equal(Graphemes(reply.Blocks.Select(VisibleOf)), Graphemes(parts.Select(part => part.Text)));
        if (TelegramRich.Render(reply) is { } rich)
        {
            Assert.Equal(Letters(string.Concat(reply.Blocks.Select(RichVisibleOf))), Letters(TelegramHtml.VisibleRich(rich.Html!)));
        }

        return true;
    }

    private const string Marks = "\u200E\u200F\u2068\u2069";

    /// <summary>What was sent beyond what was given; fails when something given is missing.</summary>
    private static List<char> Added(string given, string sent)
    {
        var added = new List<char>();
        var at = 0;
        foreach (var c in sent)
        {
            if (at < given.Length && given[at] == c)
            {
                at++;
            }
            else
            {
                added.Add(c);
            }
        }

        Assert.Equal(given.Length, at);
        return added;
    }

    private static string RichVisibleOf(ReplyBlock block) => block switch
    {
        QuoteBlock quote => quote.Quote + (quote.Number > 0 ? $"[{quote.Number}]" : "") + quote.Place,
        _ => VisibleOf(block),
    };

    [Fact]
    public void A_line_that_begins_from_the_other_side_is_told_its_direction()
    {
        Assert.Equal("\u200FNATO حلف", Assert.Single(Render("NATO حلف")).Text);
        Assert.Equal("حلف\n\u200F1949", Assert.Single(Render("حلف\n1949")).Text);
        Assert.Equal("\u200Eحلف means pact", Assert.Single(TelegramText.Render(Reply.Of(Language.English, "حلف means pact"))).Text);
        Assert.Equal(
            "نص\nمقال › \u2068Cold War\u2069 › الفقرة 2",
            Assert.Single(TelegramText.Render(new Reply(Language.Arabic, [new QuoteBlock(0, "نص", "مقال › Cold War › الفقرة 2", null)]))).Text);
    }

    private static string VisibleOf(ReplyBlock block) => block switch
    {
        TextBlock text => string.Concat(text.Runs.Select(run => run.Text)),
        QuoteBlock quote => (quote.Number > 0 ? $"[{quote.Number}]" : "") + "\n" + quote.Quote + "\n" + quote.Place,
        _ => throw new NotSupportedException(),
    };

    private static string Letters(string text) => string.Concat(text.EnumerateRunes().Where(IsSeen));

    private static bool IsSeen(System.Text.Rune rune) =>
        !System.Text.Rune.IsWhiteSpace(rune) && System.Text.Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format);

    private static IEnumerable<string> Graphemes(IEnumerable<string> texts) =>
        texts.SelectMany(Elements).Where(element => element.EnumerateRunes().Any(IsSeen));

    private static IEnumerable<string> Elements(string text)
    {
        for (var elements = StringInfo.GetTextElementEnumerator(text); elements.MoveNext();)
        {
            if (elements.GetTextElement() is not [var one] || !Marks.Contains(one))
            {
                yield return elements.GetTextElement();
            }
        }
    }

    private static Gen<Reply> Replies()
    {
        var text = Gen.Elements(Bricks).ListOf().Select(string.Concat);
        var run = text.Zip(Gen.Elements(true, false)).Select(pair => new TextRun(pair.Item1, pair.Item2));
        var paragraph = run.ListOf().Select(ReplyBlock (runs) => new TextBlock([.. runs]));
        var quote = text.Zip(Gen.Choose(0, 3)).Select(ReplyBlock (pair) =>
            new QuoteBlock(pair.Item2, pair.Item1, "موضع", pair.Item2 == 1 ? "https://e.org/?a&b" : null)
            {
                Emphasis = pair.Item1.Length > 4 ? [1..2, 3..pair.Item1.Length] : [],
            });
        return Gen.OneOf(paragraph, quote).ListOf().Select(blocks => new Reply(Language.Arabic, [.. blocks]));
    }

    private static TextBlock Text(string text) => new([new TextRun(text)]);

    private static IReadOnlyList<TelegramPart> Render(string text) => TelegramText.Render(Reply.Of(Language.Arabic, text));
}
