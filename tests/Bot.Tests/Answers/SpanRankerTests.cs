using Bot.Answers;
using Bot.Cli;
using Bot.Languages;
using Bot.Search;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Answers;

public sealed class SpanRankerTests
{
    [Theory]
    [InlineData("متى لقب أحمد شوقي بأمير الشعراء؟", "1927")]
    [InlineData("كم يبلغ طول نهر النيل؟", "6650")]
    public async Task The_answering_words_hold_the_answer_and_little_else(string question, string answer)
    {
        var index = IndexProvider.Build(SquadFile.Knowledge(["لقب أحمد شوقي بأمير الشعراء عام 1927 في حفل كبير.", "يبلغ طول نهر النيل 6650 كيلومترا ويصب في البحر المتوسط."]));
        var found = await new Retriever(Options.Create(new SearchOptions())).RetrieveAsync(index, question, QueryContext.None, CancellationToken.None);
        var best = CandidateRanker.Rank(new ReadQuestion(question, QuestionReader.KindOf(question), Language.Arabic), found)[0];

        Assert.Contains(answer, best.SpanText, StringComparison.Ordinal);
        Assert.InRange(best.SpanText.Split(' ').Length, 1, 4);
    }
}
