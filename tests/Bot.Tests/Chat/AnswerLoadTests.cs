using Bot.Chat;

namespace Bot.Tests.Chat;

public sealed class AnswerLoadTests
{
    [Fact]
    public void There_is_room_when_few_are_left()
    {
        var load = new AnswerLoad(few: 1);
        var turns = Enumerable.Range(0, 3).Select(_ => load.Enter()).ToList();
        var room = load.RoomAsync();
        turns[0].End();
        turns[0].End();
        Assert.False(room.IsCompleted);
        turns[1].End();
        Assert.True(room.IsCompleted);
        Assert.True(load.RoomAsync().IsCompleted);
    }
}
