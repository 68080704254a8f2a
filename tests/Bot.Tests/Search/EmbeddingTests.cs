using Bot.Search;
using Bot.Tests.Support;
using Microsoft.Extensions.AI;

namespace Bot.Tests.Search;

public sealed class EmbeddingTests
{
    private static readonly SearchIndex Index = Build();

    [Theory]
    [InlineData("السفينة في الميناء")]
    [InlineData("سفينه")]
    [InlineData("القطار والسفينة والسوق")]
    public async Task A_vector_has_length_one(string text)
    {
        var vector = await VectorAsync(Index, text);
        Assert.Equal(1, Math.Sqrt(vector.Sum(x => (double)x * x)), 1e-5);
    }

    [Theory]
    [InlineData("")]
    [InlineData("xyzzy")]
    [InlineData("؟!")]
    public async Task Words_of_no_article_give_the_zero_vector(string text)
    {
        var vector = await VectorAsync(Index, text);
        Assert.NotEmpty(vector);
        Assert.All(vector, x => Assert.Equal(0, x));
    }

    [Fact]
    public async Task The_same_knowledge_gives_the_same_vectors() =>
        Assert.Equal(await VectorAsync(Index, "السفينة في السوق"), await VectorAsync(Build(), "السفينة في السوق"));

    [Fact]
    public async Task Vectors_come_in_the_order_of_the_texts_and_alike_texts_are_near()
    {
        var vectors = await Index.Embeddings.GenerateAsync(["رست السفينة في الميناء", "غادرت السفينة الميناء", "اشترى التاجر القماش"]);
        Assert.Equal(await VectorAsync(Index, "غادرت السفينة الميناء"), vectors[1].Vector.ToArray());
        Assert.True(Cosine(vectors[0], vectors[1]) > Cosine(vectors[0], vectors[2]));
    }

    [Fact]
    public async Task The_metadata_tell_the_length_of_the_vectors()
    {
        var metadata = Assert.IsType<EmbeddingGeneratorMetadata>(Index.Embeddings.GetService(typeof(EmbeddingGeneratorMetadata)));
        Assert.Equal("isnad", metadata.ProviderName);
        Assert.False(string.IsNullOrEmpty(metadata.DefaultModelId));
        Assert.Equal((await VectorAsync(Index, "السفينة")).Length, metadata.DefaultModelDimensions);
        Assert.Same(Index.Embeddings, Index.Embeddings.GetService(typeof(IEmbeddingGenerator<string, Embedding<float>>)));
        Assert.Null(Index.Embeddings.GetService(typeof(IChatClient)));
    }

    private static SearchIndex Build() => IndexProvider.Build(KnowledgeFolder.ReadOnce(("a.md", """
        رست السفينة في الميناء القديم. وغادرت السفينة الميناء في الصباح.

        اشترى التاجر القماش من السوق. ثم باع التاجر القماش في المدينة.

        وصل القطار إلى المدينة. وركب التاجر القطار إلى الميناء.
        """)));

    private static async Task<float[]> VectorAsync(SearchIndex index, string text) => (await index.Embeddings.GenerateVectorAsync(text)).ToArray();

    private static float Cosine(Embedding<float> one, Embedding<float> other) =>
        System.Numerics.Tensors.TensorPrimitives.Dot(one.Vector.Span, other.Vector.Span);
}
