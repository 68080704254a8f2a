using Bot.Chat;

namespace Bot.Tests.Chat;

public sealed class InboxClaimsTests
{
    private readonly InboxClaims claims = new();

    [Fact]
    public void What_lay_there_before_a_claim_began_is_claimed_when_it_leaves_nothing()
    {
        var asked = claims.LeaveNothing;
        claims.Begin();
        Assert.False(asked.IsCompleted);

        claims.LeftNothing();
        Assert.True(asked.IsCompleted);
    }

    [Fact]
    public void What_comes_while_a_claim_is_under_way_waits_for_the_next()
    {
        claims.Begin();
        var asked = claims.LeaveNothing;
        claims.LeftNothing();
        Assert.False(asked.IsCompleted);

        claims.Begin();
        claims.LeftNothing();
        Assert.True(asked.IsCompleted);
    }

    [Fact]
    public void After_claims_that_left_something_one_that_leaves_nothing_is_word_for_all()
    {
        var first = claims.LeaveNothing;
        claims.Begin();
        var second = claims.LeaveNothing;
        claims.Begin();
        claims.LeftNothing();
        Assert.True(first.IsCompleted && second.IsCompleted);
    }
}
