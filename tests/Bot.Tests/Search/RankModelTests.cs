using Bot.Answers.Spans;
using Bot.Search.Ranking;

namespace Bot.Tests.Search;

public sealed class RankModelTests
{
    [Fact]
    public void The_shipped_models_are_of_the_features_that_are_computed()
    {
        Assert.NotNull(RankModel.Find("passages", PassageReading.FeatureNames));
        Assert.NotNull(RankModel.Find("sentences", SentenceFeatures.Names));
        Assert.NotNull(RankModel.Find("spans", SpanFeatures.Names));
    }

    [Fact]
    public void A_model_of_other_features_is_refused() =>
        Assert.Throws<InvalidDataException>(() => RankModel.Find("passages", ["coverage"]));

    [Fact]
    public void A_score_is_the_weighted_sum()
    {
        var model = new RankModel(new RankModelFile(1, "", "", "", new() { ["b"] = 2, ["a"] = 3 }), ["a", "b"]);

        Assert.Equal(32, model.Score([10, 1]));
    }
}
