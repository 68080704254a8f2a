using Bot.Models;
using Bot.Models.Onnx;
using Bot.Search;
using Bot.Tests.Support;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Models.Onnx;

public sealed class OnnxSentenceEncoderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Tokens_have_the_numbers_of_XlmRoberta()
    {
        var tokens = new XlmRobertaTokens(TinyEncoder.Options(folder).OnnxTokenizerPath, 8);
        Assert.Equal([0, 4, 6, 7, 2], tokens.Of("query: قطار سفينة"));
        Assert.Equal([0, 4, 6, 6, 6, 6, 6, 2], tokens.Of("query: قطار قطار قطار قطار قطار قطار"));
        Assert.Contains(3, tokens.Of("xyz"));
    }

    [Fact]
    public void A_vocabulary_of_words_is_read_as_BERT_does()
    {
        folder.Write("vocab.txt", TinyEncoder.Vocabulary);
        var tokens = TextTokens.Open(Path.Combine(folder.Path, "vocab.txt"), 8);
        Assert.Equal([2, 5, 6, 8, 9, 3], tokens.Of("query: قطار سفينة"));
        Assert.Equal([2, 5, 6, 8, 8, 8, 8, 3], tokens.Of("query: قطار قطار قطار قطار قطار"));
        Assert.Equal(0, tokens.Padding);
    }

    [Fact]
    public async Task A_vector_is_the_mean_of_the_texts_own_tokens_and_has_length_one()
    {
        using var encoder = new OnnxSentenceEncoder(TinyEncoder.Options(folder));
        AssertNear(Mean(0, 5, 6, 2), (await encoder.GenerateVectorAsync("قطار")).ToArray());
        AssertNear(Mean(0, 4, 6, 2), (await encoder.GenerateVectorAsync("قطار", TextEmbedder.AsQuestion)).ToArray());
    }

    [Fact]
    public async Task Threads_do_not_disturb_one_another()
    {
        using var encoder = new OnnxSentenceEncoder(TinyEncoder.Options(folder));
        await Parallel.ForAsync(0, 200, async (i, cancellationToken) =>
            AssertNear(i % 2 == 0 ? Mean(0, 5, 6, 2) : Mean(0, 5, 7, 7, 2), (await encoder.GenerateVectorAsync(i % 2 == 0 ? "قطار" : "سفينة سفينة", null, cancellationToken)).ToArray()));
    }

    [Fact]
    public async Task Files_that_are_no_model_and_no_tokenizer_are_named()
    {
        var options = TinyEncoder.Options(folder);
        folder.Write("tiny.onnx", "no model");
        using (var encoder = new OnnxSentenceEncoder(options))
        {
            Assert.Contains("Embedding:OnnxModelPath", (await Assert.ThrowsAsync<InvalidDataException>(() => encoder.GenerateVectorAsync("قطار"))).Message, StringComparison.Ordinal);
        }

        folder.Write("tiny.onnx", TinyEncoder.Onnx("pixels"));
        using (var encoder = new OnnxSentenceEncoder(options))
        {
            Assert.Contains("It asks for pixels", (await Assert.ThrowsAsync<InvalidDataException>(() => encoder.GenerateVectorAsync("قطار"))).Message, StringComparison.Ordinal);
        }

        folder.Write("tiny.model", "no tokenizer");
        using (var encoder = new OnnxSentenceEncoder(options))
        {
            Assert.Contains("Embedding:OnnxTokenizerPath", (await Assert.ThrowsAsync<InvalidDataException>(() => encoder.GenerateVectorAsync("قطار"))).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_settings_take_it_and_a_missing_file_is_named_with_what_to_do()
    {
        var options = TinyEncoder.Options(folder);
        using (var provider = Provider(options.OnnxModelPath, options.OnnxTokenizerPath))
        {
            Assert.IsType<OnnxSentenceEncoder>(provider.GetRequiredService<IEmbeddingGenerator<string, Embedding<float>>>());
        }

        using var missing = Provider("/no/where.onnx", "/no/where.model");
        var error = Assert.Throws<OptionsValidationException>(() => missing.GetRequiredService<IOptions<EmbeddingOptions>>().Value);
        Assert.Contains("there is no file /no/where.onnx. Export", error.Message, StringComparison.Ordinal);
        Assert.Contains("there is no file /no/where.model", error.Message, StringComparison.Ordinal);
    }

    private static ServiceProvider Provider(string model, string tokenizer) => new ServiceCollection()
        .AddModels(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Embedding:OnnxModelPath"] = model, ["Embedding:OnnxTokenizerPath"] = tokenizer }).Build())
        .BuildServiceProvider();

    private static float[] Mean(params int[] tokens)
    {
        var sum = Enumerable.Range(0, TinyEncoder.Dimensions).Select(d => tokens.Sum(token => TinyEncoder.Row(token)[d])).ToArray();
        return TextEmbedder.Unit(sum);
    }

    private static void AssertNear(float[] expected, float[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 1e-5f));
    }
}
