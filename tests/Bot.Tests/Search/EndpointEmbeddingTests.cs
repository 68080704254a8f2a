using System.Text.Json;
using Bot.Search;
using Bot.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Search;

public sealed class EndpointEmbeddingTests : IDisposable
{
    private readonly TemporaryFolder vectors = new();

    public void Dispose() => vectors.Dispose();

    [Fact]
    public async Task Texts_are_embedded_once_and_questions_are_compared_in_the_models_space()
    {
        await using var first = await StartAsync();
        var index = await IndexAsync(first);
        Assert.NotNull(index.Endpoint);
        Assert.Equal(index.Sentences.Count, Texts(first));

        await using var second = await StartAsync();
        Assert.NotNull((await IndexAsync(second)).Endpoint);
        Assert.Equal(0, Texts(second));

        var found = await second.Services.GetRequiredService<Retriever>().RetrieveAsync(await IndexAsync(second), "متى وصل مولوتوف؟", QueryContext.None, CancellationToken.None);
        Assert.Equal(1, Texts(second));
        Assert.Contains(found.Sentences[0].Signals, s => s.Name == "embedding" && s.Value > 0.99);
    }

    [Fact]
    public async Task Another_model_embeds_all_texts_again()
    {
        await using var first = await StartAsync();
        var all = (await IndexAsync(first)).Sentences.Count;

        await using var second = await StartAsync(model: "other");
        await IndexAsync(second);

        Assert.Equal(all, Texts(second));
        Assert.Contains($"Embedded {all} of {all} texts", second.Logs.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_length_of_vectors_embeds_all_texts_again()
    {
        await using var first = await StartAsync();
        var all = (await IndexAsync(first)).Sentences.Count;

        await using var second = await StartAsync(length: 5, article: ModelBench.Article + "\nجملة جديدة تمامًا في آخر المقال.\n");
        var index = await IndexAsync(second);

        Assert.Equal(1 + all + 1, Texts(second));
        Assert.Equal(5, (await index.Endpoint!.Generator.GenerateAsync(["x"]))[0].Vector.Length);
        Assert.Contains("another length", second.Logs.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_fails_leaves_the_search_its_own_vectors()
    {
        await using var bench = await StartAsync(fails: true);

        var index = await IndexAsync(bench);

        Assert.Null(index.Endpoint);
        Assert.Contains("the search does with its own", string.Join('\n', bench.Logs.Of(LogLevel.Warning)), StringComparison.Ordinal);
        Assert.DoesNotContain(ModelBench.Key, bench.Logs.All, StringComparison.Ordinal);
        Assert.NotEmpty((await bench.Services.GetRequiredService<Retriever>().RetrieveAsync(index, "متى وصل مولوتوف؟", QueryContext.None, CancellationToken.None)).Sentences);
    }

    [Fact]
    public async Task A_question_that_cannot_be_embedded_is_searched_with_the_own_vectors()
    {
        var fails = false;
        await using var bench = await StartAsync(script: request => fails ? ModelReply.Status(500) : Embed(request, 3));
        var index = await IndexAsync(bench);
        fails = true;
        var retriever = bench.Services.GetRequiredService<Retriever>();

        for (var i = 0; i < 3; i++)
        {
            Assert.NotEmpty((await retriever.RetrieveAsync(index, "متى وصل مولوتوف؟", QueryContext.None, CancellationToken.None)).Sentences);
        }

        Assert.Single(bench.Server.Requests, request => request.Body.GetProperty("input").GetArrayLength() == 1);
    }

    private Task<ModelBench> StartAsync(
        string model = "embedder", int length = 3, bool fails = false, string article = ModelBench.Article, Func<ModelRequest, Func<HttpContext, Task>>? script = null) =>
        ModelBench.StartAsync(
            script ?? (request => fails ? ModelReply.Status(500, ModelBench.Key) : Embed(request, length)),
            new() { ["Embedding:Provider"] = "Compatible", ["Embedding:Endpoint"] = ModelBench.ServerUrl, ["Embedding:Name"] = model, ["Embedding:Key"] = ModelBench.Key, ["Search:IndexPath"] = vectors.Path, ["Model:Name"] = "", ["Model:Key"] = "", ["Model:Endpoint"] = "" },
            article);

    private static Func<HttpContext, Task> Embed(ModelRequest request, int length) =>
        ModelReply.Embeddings(request.Body.GetProperty("input").EnumerateArray().Select(text => Enumerable.Range(0, length).Select(i => text.GetString()!.Contains("مولوتوف", StringComparison.Ordinal) ? 2f : i).ToArray()));

    private static Task<SearchIndex> IndexAsync(ModelBench bench) =>
        ((IndexProvider)bench.Services.GetRequiredService<IIndexProvider>()).GetEmbeddedAsync(CancellationToken.None);

    private static int Texts(ModelBench bench) => bench.Server.Requests.Sum(request => request.Body.TryGetProperty("input", out var input) && input.ValueKind == JsonValueKind.Array ? input.GetArrayLength() : 0);
}
