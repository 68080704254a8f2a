using Bot.Web.Reader;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Tests.Web;

public sealed class DifferenceTests
{
    [Fact]
    public void The_stretches_turn_the_old_list_into_the_new() =>
        Prop.ForAll(Words().Two().ToArbitrary(), pair => Assert.Equal(pair.Item2, Apply(pair.Item1, pair.Item2))).QuickCheckThrowOnFailure();

    [Fact]
    public void What_both_have_is_left_alone() =>
        Assert.Equal([(1..2, 1..1), (3..3, 2..3)], Difference.Of(["a", "b", "c"], ["a", "c", "d"]));

    [Fact]
    public void Lists_too_large_for_the_table_differ_from_first_to_last()
    {
        var (old, now) = (Enumerable.Range(0, 3000).Select(i => $"{i}").ToArray(), Enumerable.Range(1, 3000).Select(i => $"{-i}").ToArray());
        Assert.Equal([(0..3000, 0..3000)], Difference.Of(old, now));
    }

    private static Gen<string[]> Words() => Gen.Elements("a", "b", "c", "d").ArrayOf();

    private static List<string> Apply(string[] old, string[] now)
    {
        var result = new List<string>();
        var at = 0;
        foreach (var (gone, come) in Difference.Of(old, now))
        {
            result.AddRange(old[at..gone.Start.Value]);
            result.AddRange(now[come]);
            at = gone.End.Value;
        }

        result.AddRange(old[at..]);
        return result;
    }
}
