using Bot.Languages;

namespace Bot.Tests.Languages;

public sealed class QuestionReaderTests
{
    [Theory]
    [InlineData("من الذي بنى سور الصين؟")]
    [InlineData("مع من تحالف نابليون؟")]
    [InlineData("مين اخترع التليفون؟")]
    [InlineData("شكون اللي كتب هاد الرواية؟")]
    [InlineData("منو رئيس الوفد؟")]
    [InlineData("أي وزير استقال من الحكومة؟")]
    [InlineData("Who painted the ceiling?")]
    public void It_asks_who(string question) => Is(QuestionKind.Who, question);

    [Theory]
    [InlineData("متى سقطت غرناطة؟")]
    [InlineData("ومتى عاد منها؟")]
    [InlineData("في أي عام فتحت القناة؟")]
    [InlineData("إمتى اتولد أحمد شوقي؟")]
    [InlineData("إيمتى انبنت القلعة؟")]
    [InlineData("فوقاش تبنات الصومعة؟")]
    [InlineData("What year did the canal open?")]
    public void It_asks_when(string question) => Is(QuestionKind.When, question);

    [Theory]
    [InlineData("أين تقع مدينة فاس؟")]
    [InlineData("وين انولد الشاعر؟")]
    [InlineData("فين كاينة الصومعة؟")]
    [InlineData("في أي مدينة وُلد ابن خلدون؟")]
    [InlineData("Where is the river?")]
    public void It_asks_where(string question) => Is(QuestionKind.Where, question);

    [Theory]
    [InlineData("كم عدد أبواب القدس؟")]
    [InlineData("بكم بيعت اللوحة؟")]
    [InlineData("قديش عدد السكان؟")]
    [InlineData("شحال من باب فيها؟")]
    [InlineData("كام دور في العمارة؟")]
    [InlineData("How many gates are there?")]
    [InlineData("How long did the siege last?")]
    public void It_asks_how_many(string question) => Is(QuestionKind.HowMany, question);

    [Theory]
    [InlineData("لماذا هاجر المتنبي؟")]
    [InlineData("ليش سكروا الجسر؟")]
    [InlineData("ليه قفلوا المصنع؟")]
    [InlineData("علاش هرب السلطان؟")]
    [InlineData("ما سبب الحريق؟")]
    [InlineData("Why did the dam break?")]
    public void It_asks_why(string question) => Is(QuestionKind.Why, question);

    [Theory]
    [InlineData("كيف عبر الجيش النهر؟")]
    [InlineData("إزاي اتنقل التمثال؟")]
    [InlineData("شلون وصلوا للجزيرة؟")]
    [InlineData("كيفاش داروها؟")]
    [InlineData("How was the tower moved?")]
    public void It_asks_how(string question) => Is(QuestionKind.How, question);

    [Theory]
    [InlineData("هل زار ابن بطوطة الهند؟")]
    [InlineData("واش مشى للحج؟")]
    [InlineData("Did he visit India?")]
    public void It_asks_yes_or_no(string question) => Is(QuestionKind.YesNo, question);

    [Theory]
    [InlineData("اقتبس ما قاله الشاعر عن البحر")]
    [InlineData("ماذا قال الوزير بالحرف؟")]
    [InlineData("Quote the exact words about the sea")]
    public void It_asks_for_the_words(string question) => Is(QuestionKind.Quote, question);

    [Theory]
    [InlineData("ما اسم الملك الذي بنى القصر؟", QuestionKind.Name)]
    [InlineData("What is the name of the palace?", QuestionKind.Name)]
    [InlineData("اذكر أبواب المدينة", QuestionKind.List)]
    [InlineData("ما هي أقسام الكتاب؟", QuestionKind.List)]
    [InlineData("ماذا حدث بعد الزلزال؟", QuestionKind.What)]
    [InlineData("إيه اللي حصل بعد الزلزال؟", QuestionKind.What)]
    [InlineData("What happened after the earthquake?", QuestionKind.What)]
    [InlineData("", QuestionKind.What)]
    public void It_asks_for_something_else(string question, QuestionKind kind) => Is(kind, question);

    [Theory]
    [InlineData("من أين جاء التجار؟", QuestionKind.Where)]
    [InlineData("ماذا أخذوا من المدينة؟", QuestionKind.What)]
    public void From_is_not_who(string question, QuestionKind kind) => Is(kind, question);

    [Theory]
    [InlineData("ما عدد القتلى في المعركة؟", "القتلي")]
    [InlineData("كم سفينة غرقت؟", "سفينه")]
    [InlineData("How many ships sank?", "ships")]
    [InlineData("كم سنة دامت الحرب؟", null)]
    [InlineData("كم بلغ الثمن؟", null)]
    [InlineData("متى غرقت السفينة؟", null)]
    public void What_is_counted_is_told(string question, string? counted) => Assert.Equal(counted, QuestionReader.Counted(question));

    [Fact]
    public void A_question_word_proper_is_strict_and_which_is_not()
    {
        Assert.True(QuestionReader.IsStrict("أين ولد؟", QuestionKind.Where));
        Assert.False(QuestionReader.IsStrict("في أي دولة ولد؟", QuestionKind.Where));
        Assert.False(QuestionReader.IsStrict("ماذا حدث؟", QuestionKind.What));
    }

    private static void Is(QuestionKind kind, string question) => Assert.Equal(kind, QuestionReader.KindOf(question));
}
