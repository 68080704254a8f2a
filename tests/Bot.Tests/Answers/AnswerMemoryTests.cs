using Bot.Answers;
using Bot.Languages;

namespace Bot.Tests.Answers;

public sealed class AnswerMemoryTests
{
    [Fact]
    public void The_same_question_in_the_same_conversation_has_its_answer()
    {
        var memory = new AnswerMemory();
        var asked = new AskedBefore("متى؟", Language.Arabic, null);
        memory.Answers.Keep(asked, new NotFound(Language.Arabic, null));
        Assert.NotNull(memory.Answers.Find(asked with { }));
        Assert.Null(memory.Answers.Find(asked with { Earlier = "من؟" }));
        Assert.Null(memory.Answers.Find(asked with { Language = Language.English }));
        Assert.Null(memory.Answers.Find(asked with { Text = "متى" }));
    }

    [Fact]
    public void It_stays_bounded_and_keeps_what_is_asked_again()
    {
        var memory = new AnswerMemory();
        var often = new AskedBefore("often", Language.English, null);
        memory.Answers.Keep(often, new NotFound(Language.English, null));
        for (var i = 0; i < 5 * AnswerMemory.Most; i++)
        {
            memory.Answers.Keep(new AskedBefore($"{i}", Language.English, null), new NotFound(Language.English, null));
            Assert.NotNull(memory.Answers.Find(often));
        }

        Assert.Null(memory.Answers.Find(new AskedBefore("0", Language.English, null)));
    }
}
