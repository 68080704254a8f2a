using Bot.Chat;

namespace Bot.Tests.Chat;

public sealed class AnswerStopsTests
{
    private readonly AnswerStops stops = new();

    [Theory]
    [InlineData("/stop 5", 9, 1, true)]
    [InlineData("/STOP", 9, 1, true)]
    [InlineData("/stop 4", 9, 1, false)]
    [InlineData("/stop 5", 9, 2, false)]
    [InlineData("/stops", 9, 1, false)]
    [InlineData("stop", 9, 1, false)]
    public void Only_its_own_user_stops_an_answer_and_only_by_a_later_stop(string text, long messageId, long user, bool isStopped)
    {
        using var answer = stops.Open(Message("?", 5, 1), CancellationToken.None);

        stops.Notice(Message(text, messageId, user));

        Assert.Equal(isStopped, answer.IsStopped);
    }

    [Fact]
    public void A_stop_that_comes_before_its_question_begins_holds_for_it_and_not_for_later_ones()
    {
        stops.Notice(Message("/stop 5", 9, 1));

        using (var before = stops.Open(Message("?", 5, 1), CancellationToken.None))
        {
            Assert.True(before.IsStopped);
        }

        using var later = stops.Open(Message("?", 10, 1), CancellationToken.None);
        Assert.False(later.IsStopped);
    }

    [Fact]
    public void A_stop_that_names_a_message_to_come_reaches_no_further_than_itself()
    {
        stops.Notice(Message("/stop 999999", 9, 1));

        using var later = stops.Open(Message("?", 10, 1), CancellationToken.None);

        Assert.False(later.IsStopped);
    }

    [Fact]
    public void A_question_that_is_edited_after_a_stop_is_answered()
    {
        stops.Notice(Message("/stop", 9, 1));

        using var edited = stops.Open(Message("?", 5, 1) with { IsEdit = true }, CancellationToken.None);

        Assert.False(edited.IsStopped);
    }

    private static IncomingMessage Message(string text, long messageId, long user) =>
        new(new ChatAddress("test", 1), messageId, user, text, "en", DateTimeOffset.UnixEpoch, IsPrivate: false);
}
