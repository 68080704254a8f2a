using Bot.Answers;

namespace Bot.Tests.Answers;

public sealed class FollowUpTests
{
    private const string Earlier = "متى وصل مولوتوف إلى برلين؟";

    [Theory]
    [InlineData("ومتى؟")]
    [InlineData("ومتى كان ذلك؟")]
    [InlineData("وماذا عن ستالين؟")]
    [InlineData("ماذا عن موقف إيطاليا من المحادثات؟")]
    [InlineData("وكم كانت تزيد على ما التزموا به من قبل؟")]
    [InlineData("وبماذا زُيّنت؟")]
    [InlineData("من هو؟")]
    [InlineData("ماذا جاء فيه؟")]
    [InlineData("متى وقّعا هذا الاتفاق؟")]
    [InlineData("كيف انتهى أمره؟")]
    [InlineData("لماذا؟")]
    [InlineData("And when was that?")]
    [InlineData("What did he say?")]
    [InlineData("Who met him at the station?")]
    [InlineData("What about Italy?")]
    [InlineData("Why was it rejected?")]
    public void A_question_without_a_subject_of_its_own_leans_on_the_one_before(string question) =>
        Assert.Equal(Earlier, TextReading.Of(question).LeansOn(["شكرًا", Earlier]));

    [Theory]
    [InlineData("من هو السفير الألماني في موسكو؟")]
    [InlineData("ما هي مطالب ألمانيا في إفريقيا؟")]
    [InlineData("ما المدينة التي وصل إليها الوزير ونزل فيها؟")]
    [InlineData("ماذا قال هتلر عن ستالين في حديثه معه؟")]
    [InlineData("من وقّع الاتفاق الذي انضمت به بلغاريا إلى المحور؟")]
    [InlineData("ومن وقّع الاتفاق الثلاثي عن اليابان؟")]
    [InlineData("متى بدأت محادثات برلين؟")]
    [InlineData("ما نتيجة المفاوضات؟")]
    [InlineData("What did Hitler say about his plans for Africa?")]
    [InlineData("Were there any secret protocols in the pact?")]
    [InlineData("Who claimed that England was beaten?")]
    [InlineData("When did Molotov return to his hotel?")]
    public void A_question_with_a_subject_of_its_own_stands_alone(string question) =>
        Assert.Null(TextReading.Of(question).LeansOn(["شكرًا", Earlier]));

    [Fact]
    public void Nothing_came_before_the_first_question() => Assert.Null(TextReading.Of("ومتى؟").LeansOn([]));
}
