using Bot.Search;
using Bot.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Tests.Search;

public sealed class KeywordIndexTests
{
    private static readonly Gen<int[]> Terms = Gen.Choose(0, 8).ArrayOf();

    [Fact]
    public void Scores_are_those_of_the_formula() =>
        Prop.ForAll(Terms.NonEmptyListOf().ToArbitrary(), AnyQuery().ToArbitrary(), (units, query) =>
        {
            var scores = Scores([.. units], query);
            Assert.All(scores.Index(), unit => Assert.Equal(NaiveBm25.Score([.. units], query, unit.Index), unit.Item, 1e-3));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void No_unit_scores_above_the_ceiling_of_words_it_knows() =>
        Prop.ForAll(Terms.NonEmptyListOf().ToArbitrary(), Gen.Choose(0, 8).NonEmptyListOf().ToArbitrary(), (units, words) =>
        {
            var index = Index([.. units]);
            var query = Query([.. words.Select(word => Group(1, Variant(1, word)))]);
            Assert.All(Scores([.. units], query), score => Assert.True(score <= index.Ceiling(query) + 1e-4));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Variants_of_one_word_do_not_add_up()
    {
        int[][] units = [[1, 2, 9], [1, 8, 9], [8, 8, 9]];
        var alone = Scores(units, Query(Group(1, Variant(1, 1))));
        var both = Scores(units, Query(Group(1, Variant(1, 1), Variant(0.3f, 2))));
        Assert.Equal(alone, both);
        Assert.True(Scores(units, Query(Group(1, Variant(1, 1)), Group(1, Variant(0.3f, 2))))[0] > both[0]);
    }

    [Fact]
    public void Scores_are_added_to_what_is_there()
    {
        float[] scores = [5, 7];
        Index([1], [2]).Score(Query(Group(1, Variant(1, 2))), scores);
        Assert.Equal(5, scores[0]);
        Assert.True(scores[1] > 7);
    }

    [Fact]
    public void A_word_of_no_unit_is_unknown_and_the_rarest()
    {
        var index = Index([1, 2], [1], [1]);
        Assert.False(index.Knows(Vocabulary.Unknown));
        Assert.False(index.Knows(0));
        Assert.False(index.Knows(99));
        Assert.True(index.IdfOf(99) > index.IdfOf(2) && index.IdfOf(2) > index.IdfOf(1));
    }

    [Fact]
    public void An_index_of_nothing_finds_nothing() => Assert.Empty(Scores([], Query(Group(1, Variant(1, 1)))));

    private static Gen<Query> AnyQuery()
    {
        var weight = Gen.Choose(1, 10).Select(tenths => tenths / 10f);
        var variant = from w in weight from terms in Gen.Choose(-1, 10).NonEmptyListOf() select Variant(w, [.. terms]);
        var group = from w in weight from variants in variant.NonEmptyListOf() select Group(w, [.. variants]);
        return group.ListOf().Select(groups => Query([.. groups]));
    }

    private static float[] Scores(int[][] units, Query query)
    {
        var scores = new float[units.Length];
        Index(units).Score(query, scores);
        return scores;
    }

    private static KeywordIndex Index(params int[][] units)
    {
        var builder = new KeywordIndexBuilder();
        Array.ForEach(units, builder.Add);
        return builder.Build();
    }

    private static Query Query(params TermGroup[] groups) => new("", groups);

    private static TermGroup Group(float weight, params Variant[] variants) => new("", "", weight, variants);

    private static Variant Variant(float weight, params int[] terms) => new(VariantSource.Word, "", weight, terms);
}
