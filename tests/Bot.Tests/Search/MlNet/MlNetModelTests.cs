using Bot.Search;
using Bot.Search.MlNet;

namespace Bot.Tests.Search.MlNet;

public sealed class MlNetModelTests
{
    private static readonly int[][] Texts = [.. Enumerable.Range(0, 40).Select(i => Enumerable.Range(0, 12).Select(j => (i * (j + 3)) % 50).ToArray())];

    [Fact]
    public void Two_fits_and_a_saved_model_give_the_same_vectors_bit_by_bit()
    {
        var model = MlNetModel.Fit(Texts, 50, 16);
        var vectors = Texts.Select(model.Embed).ToList();
        Assert.Equal(16, model.Dimensions);
        Assert.All(vectors, vector => Assert.Equal(1, vector.Sum(v => (double)v * v), 5));
        Assert.Equal(vectors, Texts.Select(MlNetModel.Fit(Texts, 50, 16).Embed));
        Assert.Equal(vectors, Texts.Select(Reread(model).Embed));
    }

    [Fact]
    public void It_weighs_terms_and_finds_components_as_the_built_in_model_does()
    {
        var (model, own) = (MlNetModel.Fit(Texts, 50, 16), LatentSemanticModel.Fit(Texts, 50, 16));
        foreach (var (one, other) in Texts.Zip(Texts.Skip(1)))
        {
            Assert.Equal(Cosine(own.Embed(one), own.Embed(other)), Cosine(model.Embed(one), model.Embed(other)), 0.05);
        }
    }

    [Fact]
    public void Threads_do_not_disturb_one_another()
    {
        var model = MlNetModel.Fit(Texts, 50, 16);
        var expected = Texts.Select(model.Embed).ToList();
        Parallel.For(0, 400, i => Assert.Equal(expected[i % Texts.Length], model.Embed(Texts[i % Texts.Length])));
    }

    [Fact]
    public void A_text_without_known_terms_is_zero() => Assert.All(MlNetModel.Fit(Texts, 60, 16).Embed([55, -1]), v => Assert.Equal(0, v));

    [Fact]
    public void Too_few_texts_give_no_dimensions() => Assert.Equal((0, 0), (MlNetModel.Fit([], 50, 16).Dimensions, MlNetModel.Fit([], 50, 16).Embed([1]).Length));

    [Fact]
    public void Texts_that_are_alike_give_fewer_dimensions_and_no_vector_that_is_no_number()
    {
        var model = MlNetModel.Fit([.. Enumerable.Range(0, 30).Select(i => new[] { i % 3, 5, 6 })], 50, 16);
        Assert.True(model.Dimensions < 16);
        Assert.All(model.Embed([1, 5, 6]), v => Assert.True(float.IsFinite(v)));
    }

    private static float Cosine(float[] one, float[] other) => System.Numerics.Tensors.TensorPrimitives.Dot<float>(one, other);

    private static MlNetModel Reread(MlNetModel model)
    {
        using var file = new MemoryStream();
        model.Write(new BinaryWriter(file));
        file.Position = 0;
        return MlNetModel.Read(new BinaryReader(file));
    }
}
