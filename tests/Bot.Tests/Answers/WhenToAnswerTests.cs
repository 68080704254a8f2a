using Bot.Answers;
using Bot.Answers.Answerable;
using Bot.Languages;
using Bot.Tests.Support;

namespace Bot.Tests.Answers;

public sealed class WhenToAnswerTests
{
    private const string Article = "# الجسر\n\nافتتح المهندس سالم الجسر القديم في مايو 1931.\n\nكلف بناء الجسر مليون دينار.\n";
    private const string Questions = """
        - sentence: افتتح المهندس
          ar: [متى افتتح الجسر؟, من افتتح الجسر القديم؟, في أي سنة دشن سالم الجسر؟]
        - sentence: كلف بناء
          ar: [كم كلف بناء الجسر؟, كم بلغت كلفة الجسر؟]
        """;

    [Fact]
    public async Task A_question_listed_as_unanswered_is_refused_in_other_words_too()
    {
        using var folder = new KnowledgeFolder(("a.md", Article), ("a.questions.yaml", Questions), ("a.unanswered.yaml", "- ar: [من رسم تصميم الجسر؟]\n"));
        using var with = new AnswerBench(folder.Path);
        Assert.IsType<NotFound>(await with.AskAsync("من رسم تصميم الجسر؟"));
        Assert.IsType<NotFound>(await with.AskAsync("من الذي رسم تصميم الجسر القديم؟"));
        Assert.IsType<Answered>(await with.AskAsync("متى افتتح الجسر القديم؟"));
    }

    [Fact]
    public async Task No_question_of_the_shipped_list_is_answered()
    {
        var listed = AnswerBench.Shipped.Knowledge.Current.Documents.SelectMany(d => d.Unanswered).ToList();
        Assert.NotEmpty(listed);
        foreach (var question in listed.Where((_, i) => i % 7 == 0))
        {
            Assert.IsNotType<Answered>(await AnswerBench.Shipped.AskAsync(question));
        }
    }

    [Theory]
    [InlineData("ما سعر الذهب اليوم؟")]
    [InlineData("How many people live in Japan?")]
    public async Task What_has_nothing_to_do_with_the_article_is_refused(string question) =>
        Assert.IsType<NotFound>(await AnswerBench.Shipped.AskAsync(question));

    [Fact]
    public async Task What_has_no_words_is_like_no_listed_question()
    {
        var index = await AnswerBench.Shipped.IndexAsync();
        var asked = new WordsAsked(index.Queries.Build("؟"), index);
        var likeness = ListedQuestions.Of(index.Knowledge.Documents[0], index).To(asked, new ReadQuestion("؟", QuestionKind.What, Language.Arabic));
        Assert.Equal((0, 0, 0), (likeness.Known.Plain, likeness.Known.OfKind, likeness.Unanswered.OfKind));
    }

    [Theory]
    [InlineData("هو القطر وصل الساعة كام؟", QuestionKind.When)]
    [InlineData("كم الساعة عندما وصل؟", QuestionKind.When)]
    [InlineData("كم ساعة دام اللقاء؟", QuestionKind.HowMany)]
    public void An_hour_is_told_from_a_number_of_hours(string question, QuestionKind kind) => Assert.Equal(kind, QuestionReader.KindOf(question));
}
