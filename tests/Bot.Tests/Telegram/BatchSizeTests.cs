using Bot.Telegram;

namespace Bot.Tests.Telegram;

public sealed class BatchSizeTests
{
    [Fact]
    public void It_grows_while_answers_are_quick_and_shrinks_while_they_are_slow()
    {
        var batch = new BatchSize();
        var first = batch.Current;
        batch.Learn(first, TimeSpan.FromMilliseconds(1));
        Assert.Equal(2 * first, batch.Current);
        batch.Learn(batch.Current, TimeSpan.FromSeconds(1));
        Assert.Equal(first, batch.Current);
        batch.Learn(batch.Current, TimeSpan.FromSeconds(1));
        Assert.Equal(first, batch.Current);
    }

    [Fact]
    public void Room_at_once_after_a_slow_batch_does_not_make_it_grow()
    {
        var batch = new BatchSize();
        var first = batch.Current;
        for (var i = 0; i < 5; i++)
        {
            batch.Learn(batch.Current, TimeSpan.FromMilliseconds(80));
            batch.Learn(batch.Current, TimeSpan.FromMilliseconds(1));
            Assert.Equal(first, batch.Current);
        }
    }

    [Fact]
    public void A_batch_that_stood_still_is_soon_forgotten()
    {
        var batch = new BatchSize();
        batch.Learn(batch.Current, TimeSpan.FromMinutes(5));
        for (var i = 0; i < 12; i++)
        {
            batch.Learn(batch.Current, TimeSpan.FromMilliseconds(1));
        }

        Assert.Equal(100, batch.Current);
    }

    [Fact]
    public void The_longer_the_way_the_more_are_fetched_at_once()
    {
        var (near, far) = (new BatchSize(), new BatchSize());
        for (var i = 0; i < 10; i++)
        {
            near.Learn(near.Current, near.Current * TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(1));
            far.Learn(far.Current, far.Current * TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(50));
        }

        Assert.InRange(near.Current, 9, 10);
        Assert.InRange(far.Current, 48, 50);
    }

    [Fact]
    public void It_never_asks_for_more_than_telegram_hands_over()
    {
        var batch = new BatchSize();
        for (var i = 0; i < 20; i++)
        {
            batch.Learn(batch.Current, TimeSpan.FromTicks(1));
            Assert.InRange(batch.Current, 1, 100);
        }

        Assert.Equal(100, batch.Current);
    }

    [Fact]
    public void A_batch_that_was_not_full_leaves_room_for_all()
    {
        var batch = new BatchSize();
        batch.Learn(batch.Current - 1, TimeSpan.FromSeconds(9));
        Assert.Equal(100, batch.Current);
    }
}
