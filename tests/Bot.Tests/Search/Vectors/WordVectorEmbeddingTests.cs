using System.Numerics.Tensors;
using Bot.Knowledge;
using Bot.Models;
using Bot.Search;
using Bot.Search.Vectors;
using Bot.Tests.Support;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Bot.Tests.Search.Vectors;

public sealed class WordVectorEmbeddingTests : IDisposable
{
    private readonly KnowledgeFolder folder = new();
    private readonly List<IHost> hosts = [];

    public void Dispose()
    {
        hosts.ForEach(host => host.Dispose());
        folder.Dispose();
    }

    [Theory]
    [InlineData("رست السفينة في الميناء", "بحارة المركب على الساحل", "ألف الشاعر قصيدة")]
    [InlineData("أصيب الجندي في المعركة", "جرح الضابط أثناء الحرب", "زرع الفلاح القمح")]
    public async Task Texts_that_share_no_word_are_near_by_what_they_speak_of(string text, string near, string far)
    {
        var vectors = await Generator().GenerateAsync([text, near, far]);

        Assert.True(Cosine(vectors[0], vectors[1]) > Cosine(vectors[0], vectors[2]) + 0.1f, $"{Cosine(vectors[0], vectors[1])} {Cosine(vectors[0], vectors[2])}");
    }

    [Fact]
    public async Task A_vector_has_length_one_and_its_texts_order_of_words_does_not_matter()
    {
        var vectors = await Generator().GenerateAsync(["رست السفينة في الميناء", "في الميناء رست السفينة", "السفينة"]);

        Assert.All(vectors, v => Assert.Equal(1, TensorPrimitives.Norm(v.Vector.Span), 1e-5f));
        Assert.Equal(1, Cosine(vectors[0], vectors[1]), 1e-5f);
    }

    [Fact]
    public async Task A_rare_word_tells_more_of_a_text_than_a_common_one()
    {
        var vectors = await Generator().GenerateAsync(["فيزياء عام", "فيزياء", "عام"]);

        Assert.True(Cosine(vectors[0], vectors[1]) > Cosine(vectors[0], vectors[2]));
    }

    [Fact]
    public async Task A_word_that_was_not_learned_is_read_by_its_letters()
    {
        var vectors = await Generator().GenerateAsync(["الموسيقولوجيون", "موسيقى", "دبابات"]);

        Assert.Equal(1, TensorPrimitives.Norm(vectors[0].Vector.Span), 1e-5f);
        Assert.True(Cosine(vectors[0], vectors[1]) > Cosine(vectors[0], vectors[2]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("؟!")]
    [InlineData("في من على")]
    [InlineData("when did he arrive")]
    public async Task A_text_without_Arabic_words_of_its_own_is_like_nothing(string text)
    {
        var vector = (await Generator().GenerateVectorAsync(text)).ToArray();

        Assert.NotEmpty(vector);
        Assert.All(vector, x => Assert.Equal(0, x));
    }

    [Fact]
    public async Task By_the_setting_the_search_compares_in_the_space_of_the_word_vectors()
    {
        folder.Write("a.md", "رست السفينة في الميناء القديم.\n\nألف الشاعر قصيدة طويلة.\n");
        var host = Build(new() { ["Search:Embedding"] = "WordVectors" });
        var index = await ((IndexProvider)host.Services.GetRequiredService<IIndexProvider>()).GetEmbeddedAsync(default);

        var found = await host.Services.GetRequiredService<Retriever>().RetrieveAsync(index, "متى وصل المركب إلى الساحل؟", QueryContext.None, default);

        Assert.StartsWith("word-vectors", Metadata(index.Endpoint!.Generator).DefaultModelId, StringComparison.Ordinal);
        Assert.Contains("السفينة", found.Sentences[0].Unit.Text, StringComparison.Ordinal);
        Assert.Contains(found.Sentences[0].Signals, s => s.Name == "embedding" && s.Value > 0.2);
    }

    [Fact]
    public async Task Without_the_setting_the_search_has_the_space_fitted_on_the_articles_alone()
    {
        folder.Write("a.md", "رست السفينة في الميناء القديم.\n");
        var host = Build([]);

        Assert.Null(host.Services.GetService<IEmbeddingGenerator<string, Embedding<float>>>());
        Assert.Null((await ((IndexProvider)host.Services.GetRequiredService<IIndexProvider>()).GetEmbeddedAsync(default)).Endpoint);
    }

    [Fact]
    public void A_model_of_the_settings_goes_before_the_word_vectors()
    {
        var host = Build(new() { ["Search:Embedding"] = "WordVectors", ["Embedding:Provider"] = "Compatible", ["Embedding:Endpoint"] = "http://127.0.0.1:9/v1", ["Embedding:Name"] = "encoder" });

        Assert.Equal("encoder", Metadata(host.Services.GetRequiredService<IEmbeddingGenerator<string, Embedding<float>>>()).DefaultModelId);
    }

    private IEmbeddingGenerator<string, Embedding<float>> Generator() =>
        Build(new() { ["Search:Embedding"] = "WordVectors" }).Services.GetRequiredService<IEmbeddingGenerator<string, Embedding<float>>>();

    private IHost Build(Dictionary<string, string?> settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = folder.Path });
        builder.Configuration.AddInMemoryCollection([.. settings, new("Knowledge:Path", folder.Path), new("Search:IndexPath", "")]);
        builder.Services.AddKnowledge(builder.Configuration).AddModels(builder.Configuration).AddSearch(builder.Configuration);
        hosts.Add(builder.Build());
        return hosts[^1];
    }

    private static EmbeddingGeneratorMetadata Metadata(IEmbeddingGenerator generator) => (EmbeddingGeneratorMetadata)generator.GetService(typeof(EmbeddingGeneratorMetadata))!;

    private static float Cosine(Embedding<float> one, Embedding<float> other) => TensorPrimitives.Dot(one.Vector.Span, other.Vector.Span);
}
