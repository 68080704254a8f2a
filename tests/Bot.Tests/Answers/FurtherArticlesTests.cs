using Bot.Answers;
using Bot.Cli;
using Bot.Commands;
using Bot.Languages;
using Bot.Tests.Support;

namespace Bot.Tests.Answers;

public sealed class FurtherArticlesTests(FurtherArticles articles) : IClassFixture<FurtherArticles>, IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task A_second_article_is_answered_from_with_its_own_citations()
    {
        var arabic = Assert.IsType<Answered>(await articles.Bench.AskAsync("متى افتتح حكم الحلبي أول مقهى في إسطنبول؟"));
        Assert.Equal("coffee", arabic.Citations[0].Document.Id);
        Assert.StartsWith("افتتح التاجر حكم الحلبي أول مقهى في إسطنبول سنة 1554.", arabic.Citations[0].Quote, StringComparison.Ordinal);
        Assert.Contains("**", AnswerReply.Text(arabic));
        Assert.Contains("1554", AnswerReply.Text(arabic));
        Assert.StartsWith("تاريخ القهوة › الانتشار", AnswerReply.Place(arabic.Citations[0], Language.Arabic), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Who finished the first wooden tower?", "Henry Winstanley")]
    [InlineData("How many candles did the lamp of the lighthouse hold?", "24 candles")]
    [InlineData("Why did Smeaton rebuild the tower in granite?", "wood had burned twice")]
    public async Task An_English_article_is_answered_from_in_English(string question, string words)
    {
        var answer = Assert.IsType<Answered>(await articles.Bench.AskAsync(question));
        Assert.Equal(Language.English, answer.Language);
        Assert.Equal("lighthouse", answer.Citations[0].Document.Id);
        Assert.Contains(words, answer.Citations[0].Quote);
    }

    [Theory]
    [InlineData("متى وصل مولوتوف إلى برلين؟")]
    [InlineData("When did Molotov arrive in Berlin?")]
    [InlineData("لماذا كانت ألمانيا بحاجة إلى المواد الخام؟")]
    [InlineData("أين التقى هتلر ومولوتوف؟")]
    [InlineData("من هم الذين وقعوا ميثاق الثلاثية؟")]
    [InlineData("اقتبس ما قاله هتلر عن تقسيم الإمبراطورية البريطانية")]
    public async Task The_first_article_answers_as_before(string question)
    {
        var before = Assert.IsType<Answered>(await AnswerBench.Shipped.AskAsync(question));
        var after = Assert.IsType<Answered>(await articles.Bench.AskAsync(question));
        Assert.Equal(AnswerReply.Text(before), AnswerReply.Text(after));
        Assert.Equal(before.Citations[0].Quote, after.Citations[0].Quote);
        Assert.All(after.Citations, citation => Assert.Equal(before.Citations[0].Document.Id, citation.Document.Id));
    }

    [Fact]
    public async Task A_single_sentence_is_knowledge_enough()
    {
        folder.Write("one.txt", "يعيش الكركدن في السافانا.");
        using var bench = new AnswerBench(folder.Path);
        Assert.Equal("يعيش الكركدن في السافانا.", Assert.IsType<Answered>(await bench.AskAsync("أين يعيش الكركدن؟")).Citations[0].Quote);
    }

    [Theory]
    [InlineData("كم عدد لجان الفحص الموجودة في الهند؟")]
    [InlineData("ما هو سعر الذهب اليوم؟")]
    [InlineData("كم عدد سكان مصر؟")]
    [InlineData("في أي عام وقعت معركة حطين؟")]
    public async Task An_article_that_comes_alone_does_not_answer_what_is_asked_about_other_things(string question)
    {
        folder.Write("coffee.md", FurtherArticles.Coffee);
        using var bench = new AnswerBench(folder.Path);
        Assert.IsType<NotFound>(await bench.AskAsync(question));
    }

    [Theory]
    [InlineData("أين يزرع البن؟", "تزرع شجرة البن")]
    [InlineData("ماذا كان رواد المقهى يسمونه؟", "مدرسة الحكماء")]
    [InlineData("من فتح أول مقهى؟", "حكم الحلبي")]
    public async Task An_article_that_comes_alone_answers_what_is_asked_about_it(string question, string words)
    {
        folder.Write("coffee.md", FurtherArticles.Coffee);
        using var bench = new AnswerBench(folder.Path);
        Assert.Contains(words, Assert.IsType<Answered>(await bench.AskAsync(question)).Citations[0].Quote);
    }

    [Theory]
    [InlineData("كم عدد لجان الفحص الموجودة في الهند؟")]
    [InlineData("متى انتهت حرب البسوس؟")]
    [InlineData("كيف أقلل فاتورة الكهرباء في بيتي؟")]
    public async Task A_few_articles_together_do_not_answer_what_is_asked_about_other_things(string question)
    {
        folder.Write("coffee.md", FurtherArticles.Coffee);
        folder.Write("lighthouse.md", FurtherArticles.Lighthouse);
        folder.Write("one.txt", "يعيش الكركدن في السافانا. ويبلغ وزنه طنين.");
        using var bench = new AnswerBench(folder.Path);
        Assert.IsType<NotFound>(await bench.AskAsync(question));
    }

    [Fact]
    public async Task When_a_thing_was_is_answered_sooner_by_a_sentence_with_a_date()
    {
        folder.Write("one.txt", "شيّد البناؤون الجسر سنة 1831.");
        folder.Write("other.txt", "شيّد البناؤون السد من حجر الوادي.");
        using var bench = new AnswerBench(folder.Path);
        Assert.True(await bench.ConfidenceAsync("متى شيد البناؤون الجسر؟") > await bench.ConfidenceAsync("متى شيد البناؤون السد؟"));
    }

    [Theory]
    [InlineData("متى وصل مولوتوف إلى برلين؟", "not_found")]
    [InlineData("What is this about?", "not_found")]
    [InlineData("اقتبس شيئًا", "not_found")]
    [InlineData("شكرًا", "chat")]
    public async Task Without_any_article_the_bot_still_answers_kindly(string question, string outcome)
    {
        using var bench = new AnswerBench(folder.Path);
        var line = AnswerLine.Of("", await bench.AskAsync(question, "سؤال سابق"), TimeSpan.Zero);
        Assert.Equal(outcome, line.Outcome);
        Assert.False(string.IsNullOrWhiteSpace(line.Text));
        Assert.Empty(line.Citations);
    }

    [Fact]
    public async Task An_article_of_headings_alone_is_no_fault()
    {
        folder.Write("empty.md", "# عنوان\n\n## قسم\n");
        folder.Write("blank.txt", "");
        using var bench = new AnswerBench(folder.Path);
        Assert.IsType<NotFound>(await bench.AskAsync("ما هو العنوان؟"));
    }

    public void Dispose() => folder.Dispose();
}
